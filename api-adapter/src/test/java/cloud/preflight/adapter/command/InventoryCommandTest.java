package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code inventory}, against a data directory and against a service. */
class InventoryCommandTest {

    @TempDir
    private Path folder;

    private Service service;

    @AfterEach
    void end() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesWhatApisAnswerFromAnyNumberOfFiles(boolean remote) throws Exception {
        Path page = file("page.json", "{'servers': [{'id':'a','status':'ACTIVE'}], 'servers_links': [{'rel':'next'}]}");
        Path volumes = file("volumes.json", "{'volumes': [ ]}");
        Path single = file("single.json", "{'server': {'id':'b','status':'ERROR'}}");
        Path rest = file("rest.json", "{'servers': [ {'id':'b','status':'ACTIVE'} ]}");
        Path quotas = file("quotas.json", "{'quotas': {'resources':[]}}");
        assertPrints(
                "{\"stored\":{\"servers\":2,\"volumes\":0,\"quotas\":1}}\n",
                run(remote, "put", page, volumes, rest, quotas, single));
        String all =
                "{'servers':[{'id':'a','status':'ACTIVE'},{'id':'b','status':'ERROR'}],'volumes':[],'quotas':{'resources':[]}}";
        assertPrints(quoted(all) + "\n", run(remote, "get"));
        Path got = folder.resolve("got.json");
        assertPrints("", run(remote, "get", got));
        assertThat(Files.readString(got)).isEqualTo(quoted(all));
        assertPrints(
                "{\"stored\":{\"servers\":2,\"volumes\":0,\"quotas\":1}}\n",
                run(remote, "patch", file("patch.json", "{'server': {'id':'a','status':'SHUTOFF'}}")));
        assertPrints(
                "1 removed, 1 not there\n",
                run(
                        remote,
                        "delete",
                        file("gone.json", "{'servers': [{'id':'b','status':''},{'id':'c','status':''}]}")));
        assertPrints("1 removed, 0 not there\n", run(remote, "delete", quotas));
        assertPrints(quoted("{'servers':[{'id':'a','status':'SHUTOFF'}],'volumes':[]}") + "\n", run(remote, "get"));
        assertPrints("", run(remote, "delete", Path.of("--all")));
        assertPrints("{}\n", run(remote, "get"));
    }

    @Test
    void aDirectoryIsWrittenWhileAServiceUsesIt() throws Exception {
        run(true, "put", file("a.json", "{'server': {'id':'a','status':'ACTIVE'}}"));
        run(false, "patch", file("b.json", "{'server': {'id':'b','status':'ACTIVE'}}"));
        assertThat(run(true, "get").out()).contains("\"a\"", "\"b\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrongInAFileIsNamedAndNothingIsChanged(boolean remote) throws Exception {
        Path good = file("good.json", "{'server': {'id':'a','status':'ACTIVE'}}");
        run(remote, "put", good);
        Path bad = file("bad.json", "{'servers': [{'id':'b'}]}");
        Run run = run(remote, "put", good, bad);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(bad.toString(), "/servers/0/status");
        assertThat(run(remote, "put", folder.resolve("none.json")).err())
                .endsWith("none.json: can't be read: does not exist\n");
        assertThat(run(remote, "get").out()).contains("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageWithoutTheOthersIsRefused(boolean remote) throws Exception {
        Path first = file("first.json", "{'volumes':[{'id':'v','size':1}],'volumes_links':[{'rel':'next'}]}");
        Path single = file("single.json", "{'volume':{'id':'v','size':2}}");
        for (String action : List.of("put", "patch")) {
            Run run = run(remote, action, first, single);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo(first + ": /volumes_links says next: the other pages are wanted too\n");
        }
        assertPrints("{}\n", run(remote, "get"));
        Path last = file("last.json", "{'volumes':[]}");
        assertPrints("{\"stored\":{\"volumes\":1}}\n", run(remote, "put", last, first));
    }

    @Test
    void aLaterDocumentTakesThePlaceOfTheEarlierOne() throws Exception {
        StringBuilder many = new StringBuilder("{'id':'v0','size':1}");
        for (int i = 1; i < 200; i++) {
            many.append(",{'id':'v").append(i).append("','size':1}");
        }
        Path first = file("first.json", "{'volumes':[" + many + "],'account':{'existing_user':true}}");
        Path later = file(
                "later.json",
                "{'volumes':[{'id':'v7','size':7},{'id':'new','size':3}],'account':{'migrated_to_cbr':false}}");
        Path last = file("last.json", "{'volume':{'id':'v0','size':70}}");
        run(false, "put", first, later, last);
        String volumes =
                many.toString().replace("'v7','size':1", "'v7','size':7").replace("'v0','size':1", "'v0','size':70")
                        + ",{'id':'new','size':3}";
        assertPrints(
                quoted("{'volumes':[" + volumes + "],'account':{'migrated_to_cbr':false}}") + "\n", run(false, "get"));
    }

    @Test
    void anEmptyDirectoryFlagCountsAsAbsent() throws Exception {
        Path file = file("a.json", "{'server': {'id':'a','status':'ACTIVE'}}");
        assertPrints("{\"stored\":{\"servers\":1}}\n", run(true, "put", file));
        Run run = Run.of("inventory", "get", "--data", "", "--url", url());
        assertThat(run.out()).contains("\"a\"");
    }

    @Test
    void theServiceIsNamedWhenItCannotBeReachedOrRefuses() throws Exception {
        Path good = file("good.json", "{'server': {'id':'a','status':'ACTIVE'}}");
        Run away = Run.of("inventory", "put", "--url", "http://127.0.0.1:1", good.toString());
        assertThat(away.status()).isEqualTo(2);
        assertThat(away.err()).isEqualTo("http://127.0.0.1:1/v1/default/inventory can't be reached, or broke off\n");
        Path one = file("one.json", "{'account': {'existing_user':true}}");
        for (Run refused : List.of(
                Run.of("inventory", "put", "--url", url() + "/wrong", good.toString()),
                Run.of("inventory", "get", "--url", url() + "/wrong"),
                Run.of("inventory", "delete", "--url", url() + "/wrong", "--all"),
                Run.of("inventory", "delete", "--url", url() + "/wrong", good.toString()),
                Run.of("inventory", "delete", "--url", url() + "/wrong", one.toString()))) {
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains("/wrong/v1/default/inventory answered 404: ", "Preflight.0404")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingIsRemovedOnlyWhenThatIsSaid(boolean remote) throws Exception {
        Path good = file("good.json", "{'server': {'id':'a','status':'ACTIVE'}}");
        run(remote, "put", good);
        Run run = run(remote, "delete");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("inventory delete needs a FILE; --all removes everything of project default\n");
        for (Run wrong : List.of(run(remote, "delete", Path.of("--all"), good), run(remote, "get", Path.of("--all")))) {
            assertThat(wrong.status()).isEqualTo(2);
            assertThat(wrong.err()).isEqualTo("--all is possible with inventory delete alone, and without a FILE\n");
        }
        assertThat(run(remote, "get").out()).contains("\"a\"");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "256, false", "256, true", "255, true"})
    void aProjectIsAsLongAsOverHttp(int length, boolean withData) throws Exception {
        String project = "\uD83D\uDE00".repeat(length);
        List<String> arguments = new ArrayList<>(List.of("inventory", "put", "--project", project));
        arguments.addAll(withData ? List.of("--data", data().toString()) : List.of("--url", "http://127.0.0.1:1"));
        arguments.add(file("a.json", "{'servers': []}").toString());
        Run run = Run.of(arguments.toArray(String[]::new));
        if (length == 255) {
            assertPrints("{\"stored\":{\"servers\":0}}\n", run);
        } else {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("--project has " + length + " characters, must have 1 to 255\n");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWithTheReason() throws Exception {
        run(false, "put", file("a.json", "{'servers': []}"));
        assertThat(run(false, "get", folder.resolve("none/x")).err())
                .isEqualTo(folder + "/none/x: can't be written: its directory does not exist\n");
        Run directory = run(false, "get", folder);
        assertThat(directory.status()).isEqualTo(2);
        assertThat(directory.err()).isEqualTo(folder + ": can't be written: is a directory\n");
    }

    @Test
    void aServiceThatAsksForATokenIsShownOne() throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        String token = file.add("p");
        try (Credentials credentials = Credentials.tokens(file);
                Service closed = Services.start(Preflight.create(), Inventory.in(data()), credentials)) {
            InputStream facts =
                    new ByteArrayInputStream(quoted("{'servers':[]}").getBytes(StandardCharsets.UTF_8));
            try (RemoteInventory mine = new RemoteInventory(closed.url(), "p", Optional.of(token))) {
                assertThat(new String(mine.put(facts), StandardCharsets.UTF_8)).startsWith("{\"stored\":");
            }
            Run run = Run.of("inventory", "get", "--url", closed.url(), "--project", "p");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .contains("answered 401", "Preflight.0401")
                    .endsWith(": set PREFLIGHT_TOKEN to a token of the project\n");
        }
        assertThatThrownBy(() -> new RemoteInventory(url(), "p", Optional.of("a token")))
                .hasMessage("PREFLIGHT_TOKEN has characters that no token has");
    }

    @Test
    void flagsThatDoNotGoTogetherAreRefused() throws Exception {
        assertThat(Run.of("inventory", "put", "--data", folder.toString()).err())
                .isEqualTo("inventory put needs a FILE\n");
        assertThat(Run.of("inventory", "get", "--data", folder.toString(), "a", "b")
                        .err())
                .isEqualTo("inventory get takes one FILE at most\n");
        assertThat(Run.of("inventory", "get", "--data", "x", "--url", "http://127.0.0.1")
                        .err())
                .isEqualTo("--url and --data are not possible together\n");
        Path file = file("file", "");
        assertThat(Run.of("inventory", "get", "--data", file.toString()).err())
                .isEqualTo("--data is " + file + ", which can't be written: " + file + " is no directory\n");
        assertThat(Run.of("inventory", "burn").status()).isEqualTo(2);
    }

    private Run run(boolean remote, String action, Path... files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("inventory", action));
        arguments.addAll(remote ? List.of("--url", url()) : List.of("--data", data().toString()));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String url() throws Service.NotStarted {
        if (service == null) {
            service = Services.start(Preflight.create(), Inventory.in(data()));
        }
        return service.url();
    }

    private static void assertPrints(String out, Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(out);
        assertThat(run.status()).isZero();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), quoted(text));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
