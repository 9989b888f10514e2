package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Log;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What becomes of a service whose profile is changed. */
class ProfileReloadTest {

    /** {@code -Dpreflight.reloads=1000} for a long run. */
    private static final int RELOADS = Integer.getInteger("preflight.reloads", 200);

    private static final int MEBIBYTE = 1 << 20;
    private static final String STRICT = "allow-shareable-volumes: false\n";
    private static final String LENIENT = "allow-shareable-volumes: true\n";
    private static final String QUESTION = "{'operation':'protect','request':{'resource_id':'s0'}}".replace('\'', '"');
    private static final String ACTION = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
    private static final int SERVERS = 50;

    @TempDir
    private Path folder;

    private final List<WeakReference<Service.Deciding>> decided = new ArrayList<>();
    private final Log log = new Log();
    private Path path;
    private Service service;
    private ProfileReload reload;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        path = Files.writeString(folder.resolve("profile.yaml"), STRICT);
        Inventory inventory = Inventory.in(folder.resolve("data"));
        Assembly assembly = new Assembly(inventory, Optional.empty(), true, Optional.empty());
        service = Service.start(
                () -> assembly.under(Profile.parse(STRICT)),
                inventory,
                new Service.Listening("127.0.0.1", 0, any -> {}, Credentials.none()));
        reload = new ProfileReload(new ProfileFile(path, "--profile"), assembly, next -> {
            decided.add(new WeakReference<>(next));
            service.decide(next);
        });
        client = new Client(service.url());
        Reply kept = client.send("PUT", "/v1/p/inventory", BodyPublishers.ofString(facts()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    /** Servers that are backed up where shareable volumes are. */
    private static String facts() {
        String servers = String.join(
                ",",
                IntStream.range(0, SERVERS)
                        .mapToObj(i -> "{'id':'s" + i + "','status':'ACTIVE','os-extended-volumes:volumes_attached':"
                                + "[{'id':'v'}]}")
                        .toList());
        return ("{'servers':[" + servers + "],'volumes':[{'id':'v','size':1,'multiattach':true}],'policies':[]}")
                .replace('\'', '"');
    }

    @AfterEach
    void end() {
        reload.close();
        service.close();
        log.close();
    }

    private void write(String profile) {
        try {
            Files.writeString(path, profile);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        reload.read();
    }

    private String decision() {
        return String.valueOf(ask().json().get("decision"));
    }

    private Reply ask() {
        return client.post("/v1/p/validations", QUESTION);
    }

    private static String ruleset(String profile) {
        return Preflight.create(Profile.parse(profile)).ruleset();
    }

    @Test
    void itAnswersUnderTheNewOneFromThenOn() {
        assertThat(ask().json()).containsEntry("error_code", "CSBS.6010").containsEntry("ruleset", ruleset(STRICT));
        write(LENIENT);
        assertThat(ask().json()).doesNotContainKey("error_code").containsEntry("ruleset", ruleset(LENIENT));
        assertThat(client.get("/prometheus").text())
                .contains(
                        "preflight_ruleset_info{ruleset=\"" + ruleset(LENIENT) + "\"",
                        "preflight_profile_reloads_total{outcome=\"applied\"} 1.0\n",
                        "preflight_profile_reloads_total{outcome=\"refused\"} 0.0\n",
                        "preflight_profile_last_reload_successful 1.0\n")
                .doesNotContain(ruleset(STRICT));
    }

    @Test
    void theCsbsPathsFollow() {
        String entries = "{\"check_protectable\":[]}";
        assertThat(client.post(ACTION, entries).status()).isEqualTo(200);
        write("provider-id: other\n");
        assertThat(client.post(ACTION, entries).json()).containsEntry("error_code", "CSBS.9001");
        String others = "/v1/p/providers/other/resources/action";
        assertThat(client.post(others, entries).status()).isEqualTo(200);
        write("provider-id: other\ndefault-account: {real_name_verified: false}\n");
        assertThat(client.post(others, entries).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-policys: 3 | max-policys",
                "max-policies: -1 | max-policies is -1",
                "'{' | the profile is not readable YAML",
                "- a list | not a mapping of keys to values"
            })
    void aWrongOneIsKeptOutAndSaidInTheWordsOfTheStart(String wrong, String why) {
        write(wrong);
        assertThat(decision()).isEqualTo("denied");
        String words = Run.of("version", "--profile", path.toString()).err().strip();
        assertThat(log.warningsAndErrors())
                .singleElement()
                .isEqualTo("WARN the changed profile is not used, the one before still counts: "
                        + words.replaceFirst("^.*?: ", "--profile: "))
                .asString()
                .contains(why);
        assertThat(client.get("/prometheus").text())
                .contains(
                        "preflight_profile_reloads_total{outcome=\"refused\"} 1.0\n",
                        "preflight_profile_last_reload_successful 0.0\n");
        write(STRICT);
        assertThat(client.get("/prometheus").text())
                .contains(
                        "preflight_profile_reloads_total{outcome=\"applied\"} 0.0\n",
                        "preflight_profile_last_reload_successful 1.0\n");
    }

    @Test
    void whatIsNoFileAnyMoreIsKeptOut() throws IOException {
        Files.delete(path);
        reload.read();
        Files.createDirectory(path);
        reload.read();
        assertThat(decision()).isEqualTo("denied");
        assertThat(log.warningsAndErrors())
                .satisfiesExactly(
                        missing -> assertThat(missing).endsWith("--profile: the profile can't be read: does not exist"),
                        other -> assertThat(other).endsWith("the profile can't be read: is no file any more"));
        Files.delete(path);
        write(LENIENT);
        assertThat(decision()).isNotEqualTo("denied");
    }

    @Test
    void aProfileWithoutEndIsKeptOut() {
        write("#".repeat(MEBIBYTE) + "\n" + LENIENT);
        assertThat(decision()).isEqualTo("denied");
        assertThat(log.warningsAndErrors())
                .singleElement()
                .asString()
                .endsWith("the profile can't be read: is larger than 1 MiB");
    }

    @Test
    void onlyAFileIsReadAgainAndOnlyWhereThatIsWanted() {
        ProfileOption file = CommandLine.populateCommand(new ProfileOption(), "--profile", path.toString());
        assertThat(file.watched(true)).isPresent();
        assertThat(file.watched(false)).isEmpty();
        ProfileOption device = CommandLine.populateCommand(new ProfileOption(), "--profile", "/dev/null");
        assertThat(device.watched(true)).isEmpty();
        assertThat(new ProfileOption().watched(true)).isEmpty();
    }

    @Test
    void whatIsNotMeasuredIsNotCounted() throws IOException {
        AtomicReference<Service.Deciding> taken = new AtomicReference<>();
        try (Inventory inventory = Inventory.in(folder.resolve("none"))) {
            Assembly silent = new Assembly(inventory, Optional.empty(), false, Optional.empty());
            assertThat(silent.under(Profile.parse(STRICT)).metrics()).isEmpty();
            try (ProfileReload quiet = new ProfileReload(new ProfileFile(path, "--profile"), silent, taken::set)) {
                Files.writeString(path, LENIENT);
                quiet.read();
            }
        }
        assertThat(taken.get().metrics()).isEmpty();
    }

    /** Whether an answer, a line and a list of results is that of one profile, whole. */
    @Test
    void noAnswerIsOfTwoProfiles() throws Exception {
        String strict = ruleset(STRICT);
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> asking = List.of(
                    clients.submit(until(ended, () -> assertWhole(ask().text(), strict))),
                    clients.submit(until(ended, () -> lines().lines().forEach(line -> assertWhole(line, strict)))),
                    clients.submit(until(ended, this::assertWholeResults)));
            for (int i = 0; i < RELOADS; i++) {
                write(i % 2 == 0 ? LENIENT : STRICT);
                ask();
            }
            ended.set(true);
            for (Future<Integer> client : asking) {
                assertThat(client.get()).isPositive();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(log.warningsAndErrors()).isEmpty();
    }

    private static Callable<Integer> until(AtomicBoolean ended, Runnable question) {
        return () -> {
            int asked = 0;
            while (!ended.get()) {
                question.run();
                asked++;
            }
            return asked;
        };
    }

    private static void assertWhole(String answer, String strict) {
        assertThat(answer.contains("\"decision\":\"denied\""))
                .as(answer)
                .isEqualTo(answer.contains("\"ruleset\":\"" + strict + "\""));
    }

    private String lines() {
        return client.send(
                        "POST",
                        "/v1/p/validations",
                        BodyPublishers.ofString((QUESTION + "\n").repeat(SERVERS)),
                        "Content-Type",
                        "application/x-ndjson")
                .text();
    }

    private void assertWholeResults() {
        String entries = String.join(
                ",",
                IntStream.range(0, SERVERS)
                        .mapToObj(i -> "{\"resource_id\":\"s" + i + "\"}")
                        .toList());
        String answer =
                client.post(ACTION, "{\"check_protectable\":[" + entries + "]}").text();
        int denied = answer.split("\"result\":false", -1).length - 1;
        assertThat(denied).as(answer).isIn(0, SERVERS);
    }

    /** In the long run, that is: what is measured in the short one is coarse. */
    @Test
    void nothingStaysOfTheProfilesBefore() {
        long[] before = {};
        for (int i = 0; i < RELOADS; i++) {
            write(i % 3 == 2 ? "max-policies: " : "max-policies: " + i + "\n");
            ask();
            if (i == RELOADS / 5) {
                before = used();
            }
        }
        long[] after = used();
        assertThat(after[0] - before[0]).as("bytes of classes").isLessThan(MEBIBYTE);
        assertThat(after[1] - before[1]).as("bytes of objects").isLessThan(4L * MEBIBYTE);
        assertThat(decided).hasSizeGreaterThan(RELOADS / 2);
        assertThat(decided.stream().filter(was -> was.get() != null).count()).isLessThanOrEqualTo(1);
        System.out.printf(
                "%d reloads: %+d KiB of classes, %+d KiB of objects since the first fifth%n",
                RELOADS, after[0] - before[0] >> 10, after[1] - before[1] >> 10);
    }

    /** The bytes of classes and of objects that are in use. */
    private static long[] used() {
        System.gc();
        System.gc();
        long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        return new long[] {
            classes, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        };
    }

    @Test
    @Timeout(60)
    void aChangeIsSeenWithoutBeingTold() throws IOException {
        reload.start();
        Files.writeString(path, LENIENT);
        while (decision().equals("denied")) {
            Thread.onSpinWait();
        }
    }
}
