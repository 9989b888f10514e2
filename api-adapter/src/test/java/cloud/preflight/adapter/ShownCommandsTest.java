package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.openstack.Block;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages tell readers to type runs as it stands there, beside a service that is started as README.md says, ends with
 * the exit status that its comment says, and prints what stands below it.
 */
class ShownCommandsTest {

    /** Blocks that are not run, by their first line, and why. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry(
                    "mvn -q -DskipTests -pl api-adapter -am package && java -jar api-adapter/target/preflight.jar serve",
                    "builds what is tested; its second half is the service that all others ask"),
            Map.entry("mvn verify", "is what runs this test"),
            Map.entry(
                    "curl -s -H \"X-Auth-Token: $(openstack token issue -f value -c id)\" \"$NOVA/servers/detail\" > servers.json",
                    "asks a cloud, which answers as the files that are asked about below it"),
            Map.entry(
                    "mvn -q -DskipTests -Dinvoker.skip -pl fleet-spark -am package  # brings Spark the first time, 280 MB",
                    "is part of the build that runs this test"),
            Map.entry(
                    "spark-submit --class cloud.preflight.fleet.spark.FleetJob fleet-spark/target/preflight-fleet-spark-job.jar --out fleet-out examples/fleet",
                    "wants a Spark that is installed; FleetJobTest runs the job"),
            Map.entry(
                    "fleet-spark/src/cluster/cluster.sh kill examples/fleet",
                    "starts a cluster, which takes two minutes; .ci/run does after the build"),
            Map.entry(
                    "fleet-spark/src/cluster/local.sh 3.5.7 2.12 examples/fleet",
                    "brings another Spark, 300 MB; FleetJobTest runs the job"),
            Map.entry(
                    "mvn -Ppackage -pl packaging -am package -DskipTests -Dinvoker.skip",
                    "makes what packaging/debian/try and packaging/image/try install and run"),
            Map.entry(
                    "runuser -u preflight -- preflight token new --project demo --tokens /var/lib/preflight/tokens",
                    "is for the installed package; packaging/debian/try does it"),
            Map.entry(
                    "docker run --read-only --cap-drop ALL --memory 512m -p 8080:8080 -v preflight:/var/lib/preflight preflight:0.1.0",
                    "wants an engine of containers; packaging/image/try runs the same without one"),
            Map.entry(
                    "runuser -u preflight -- sqlite3 /var/lib/preflight/inventory.db \".backup /var/lib/preflight/backup.db\"",
                    "is for the installed package; packaging/debian/try does it"),
            Map.entry("systemctl stop preflight", "is for the installed package; packaging/debian/try does it"),
            Map.entry(
                    "pg_dump --format=custom --file=preflight.dump preflight",
                    "wants a database of the machine, and its programs"),
            Map.entry("promtool check rules packaging/monitoring/alerts.yaml", "wants Prometheus"),
            Map.entry(
                    "mvn -q -pl openstack-facts,bom -am -DskipTests -Dinvoker.skip install",
                    "installs for the user; rules-engine and answers do so in a repository of their own"),
            Map.entry("mvn -Pmeasure -pl benchmarks -am package -DskipTests -Dinvoker.skip", "takes two hours"),
            Map.entry(
                    "java -Xlog:disable -XX:ArchiveClassesAtExit=preflight.jsa -jar api-adapter/target/preflight.jar serve --port 8080 &",
                    "is about the packaged jar, which is made after the tests; the benchmarks do it"),
            Map.entry(
                    "export PREFLIGHT_CREDENTIALS=tokens PREFLIGHT_TOKENS=tokens",
                    "starts a service that goes on; ProgramTest makes a token and starts one alike"),
            Map.entry(
                    "curl -s -H \"X-Auth-Token: $TOKEN\" http://127.0.0.1:8080/v1/demo/inventory",
                    "asks that service; ProgramTest and InventoryCommandTest show it the token"),
            Map.entry(
                    "export PREFLIGHT_CREDENTIALS=keystone PREFLIGHT_KEYSTONE_URL=https://cloud.example:5000/v3",
                    "starts a service that goes on, beside a cloud; KeystoneServiceTest starts one beside a stand-in"),
            Map.entry(
                    "curl -s -H \"X-Auth-Token: $(openstack token issue -f value -c id)\" http://127.0.0.1:8080/v1/$OS_PROJECT_ID/inventory",
                    "asks that service; KeystoneServiceTest does"),
            Map.entry("export OS_CLOUD=mycloud", "asks a cloud; CheckLiveProgramTest asks a stand-in"),
            Map.entry(
                    "export PREFLIGHT_SOURCE=openstack PREFLIGHT_CREDENTIALS=keystone PREFLIGHT_KEYSTONE_URL=https://cloud.example:5000/v3",
                    "starts a service that goes on, beside a cloud; LiveServiceTest starts one beside a stand-in"),
            Map.entry(
                    "curl -s -H \"X-Auth-Token: $(openstack token issue -f value -c id)\" -H 'Content-Type: application/json' \\",
                    "asks that service; LiveServiceTest does"),
            Map.entry(
                    "PREFLIGHT_DECISION_LOG=decisions.ndjson java -jar api-adapter/target/preflight.jar serve",
                    "starts a service that goes on; DecisionLogProgramTest starts one alike"),
            Map.entry(
                    "java -jar api-adapter/target/preflight.jar replay decisions.ndjson",
                    "asks the log of that service; DecisionLogProgramTest and ReplayTest do"));

    /** Java is for ShownProgramsTest, XML and Kotlin for ShownBuildsTest, YAML for MetricsTest. */
    private static final Set<String> KINDS = Set.of("sh", "json", "java", "xml", "kotlin", "yaml");

    private static final String PROGRAM = "java -jar api-adapter/target/preflight.jar ";
    private static final String SHOWN_URL = "http://127.0.0.1:8080";
    private static final Pattern COMMAND = Pattern.compile("(?:[^\\n']|'[^']*'|(?<=\\\\)\\n)+");
    private static final Pattern STATUS = Pattern.compile("# .*exit status (\\d)$");
    private static final Pattern DECISION = Pattern.compile("`(allowed|denied|undetermined)`");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Program service;
    private static String url;

    @BeforeAll
    static void serve() throws IOException {
        String first = Block.in("sh").get(0).firstLine();
        String[] arguments =
                first.substring(first.indexOf(PROGRAM) + PROGRAM.length()).split(" ");
        service = Program.start(folder, Map.of("PREFLIGHT_PORT", "0", "PREFLIGHT_DATA_DIR", data()), arguments);
        url = service.url();
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    static Stream<Block> commands() {
        return Block.in("sh").stream().filter(block -> !NOT_RUN.containsKey(block.firstLine()));
    }

    static List<Block> questions() {
        return Block.in("json");
    }

    @Test
    void everyBlockIsOfAKindThatATestRuns() {
        assertThat(Block.all()).allMatch(block -> KINDS.contains(block.language()), "is of a known kind");
    }

    @Test
    void whatIsNotRunStillStandsOnAPage() {
        assertThat(Block.in("sh").stream().map(Block::firstLine)).containsAll(NOT_RUN.keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandDoesWhatItsPageSays(Block block) throws Exception {
        List<String> commands = COMMAND.matcher(block.text())
                .results()
                .map(found -> found.group())
                .toList();
        boolean asks = block.text().contains("curl ");
        assumeTrue(!asks || Shell.has("curl"), "install curl");
        assertThat(block.prints()).hasSizeGreaterThanOrEqualTo(asks ? 1 : 0);
        Shell shell = Shell.run(
                Files.createTempDirectory(folder, "run"),
                data(),
                commands.stream()
                        .map(command -> command.replace(SHOWN_URL, url))
                        .toList());
        assertThat(shell.statuses())
                .as(shell::err)
                .isEqualTo(
                        commands.stream().map(ShownCommandsTest::expectedStatus).toList());
        for (Block output : block.prints()) {
            compare(output, shell.out().replace(url, SHOWN_URL));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAnsweredAsItsPageSays(Block block) {
        Reply reply = new Client(url).post(Client.VALIDATIONS, block.text());
        var said = DECISION.matcher(block.after());
        assertThat(said.find()).as("the decision stands behind the question").isTrue();
        assertThat(reply.json()).containsEntry("decision", said.group(1));
    }

    private static String expectedStatus(String command) {
        var said = STATUS.matcher(command);
        return said.find() ? said.group(1) : "0";
    }

    /** JSON may be shown in part, as {@code preflight test} takes it; in a text {@code …} stands for anything. */
    private static void compare(Block shown, String came) throws IOException {
        if (shown.language().equals("json")) {
            assertThat(holds(JSON.readTree(shown.text()), JSON.readTree(came)))
                    .as(came)
                    .isTrue();
        } else {
            String anything =
                    Stream.of(shown.text().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            assertThat(came).matches(Pattern.compile(anything, Pattern.DOTALL));
        }
    }

    private static boolean holds(JsonNode shown, JsonNode came) {
        if (shown.isObject()) {
            return shown.properties().stream()
                    .allMatch(field -> came.has(field.getKey()) && holds(field.getValue(), came.get(field.getKey())));
        }
        if (!shown.isArray()) {
            return shown.equals(came);
        }
        boolean same = came.isArray() && shown.size() == came.size();
        for (int i = 0; same && i < shown.size(); i++) {
            same = holds(shown.get(i), came.get(i));
        }
        return same;
    }
}
