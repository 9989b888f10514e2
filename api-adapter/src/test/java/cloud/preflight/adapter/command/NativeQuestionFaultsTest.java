package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with {@code check --operation …}: always status 2, and what is wrong on standard error. */
class NativeQuestionFaultsTest {

    private static final String EMPTY = "{\"servers\":[]}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--operation protect                                    | --operation protect needs --server",
                "--operation restore --server s                         | --operation restore needs --backup",
                "--operation restore --backup b                         | --operation restore needs --server",
                "--operation delete_backup                              | --operation delete_backup needs --backup",
                "--operation protect --server s --backup b              | --operation protect takes no --backup",
                "--operation protect --server s --map b=v               | --operation protect takes no --map",
                "--operation show_backup --backup b --server s          | --operation show_backup takes no --server",
                "--operation show_backup --backup b --map b=v           | --operation show_backup takes no --map",
                "--operation update_policy                              | --operation update_policy needs --policy",
                "--operation delete_policy                              | --operation delete_policy needs --policy",
                "--operation execute_policy --server s --policy p       | --operation execute_policy takes no --server",
                "--operation delete_task                                | --operation delete_task needs --task",
                "--operation delete_task --task t --policy p            | --operation delete_task takes no --policy",
                "--operation create_policy                              | --operation create_policy needs --request",
                "--operation replicate_policy --policy p                | --operation replicate_policy needs --request",
                "--operation replicate_backup --backup b                | --operation replicate_backup needs --request",
                "--operation resize_space                               | --operation resize_space needs --request",
                "--operation restore --server s --backup b --map bv     | --map is bv, must be BACKUP=VOLUME",
                "--server s                                             | A question from native files needs --operation",
            })
    void aWrongUseIsOneLine(String flags, String message) {
        assertThat(run(flags).err()).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "PROTECT", ""})
    void whatIsNoOperationIsAnsweredWithAllThereAre(String operation) {
        assertThat(run("--operation=" + operation + " --server s").err())
                .isEqualTo("--operation is " + operation + ", not one of "
                        + Arrays.stream(Operation.values()).map(Operation::id).collect(Collectors.joining(", "))
                        + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--operation protect --server=                                    | --server must not be empty",
                "--operation restore --server s --backup b --map x=v --map x=w | --map x=w is 'x' a second time",
                "--operation restore --server s --backup b --map x=v --map y=v | --map y=v is 'v' a second time",
                "--operation restore --server s --backup b --map =v            | --map =v must not be empty"
            })
    void aBadRequestNamesTheFlag(String flags, String message) {
        assertThat(run(flags).err()).isEqualTo(message + "\n");
    }

    @Test
    void factsAreNeeded() {
        assertUsage(
                Run.of("check", "--operation", "protect", "--server", "s"),
                "--operation protect needs --facts or --live\n");
    }

    @Test
    void aFileWithoutTheFlagIsTakenForAForgottenOne() {
        String file = Questions.write(folder, "facts.json", EMPTY);
        assertUsage(
                Run.of("check", "--operation", "protect", "--server", "s", file),
                file + ": a FILE is not possible with --operation; is --facts missing?\n");
    }

    @Test
    void factsThatAreNotThereAreNamed() {
        String file = folder + "/missing.json";
        assertUsage(
                Run.of("check", "--operation", "protect", "--server", "s", "--facts", file),
                file + ": can't be read: does not exist\n");
    }

    @Test
    void faultyFactsAreNamedWithTheirPlaces() {
        String file = Questions.write(folder, "facts.json", "{\"servers\":[{\"id\":\"s\"}]}");
        assertUsage(
                Run.of("check", "--operation", "protect", "--server", "s", "--facts", file),
                file + ": can't be read\n  /servers/0/status is required\n");
    }

    @Test
    void factsThatAreNoneOfOursAreNamed() {
        String file = Questions.write(folder, "facts.json", "{\"flavors\":[]}");
        Run run = Run.of("check", "--operation", "protect", "--server", "s", "--facts", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(file + ": can't be read\n  has none of ")
                .contains("servers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'ID':'s','Name':'n','Status':'ACTIVE'}] | is a list alone: give the API's answer, {\"servers\": […]}; this"
                        + " looks like the output of a command line (openstack … -f json), which names fields in other"
                        + " ways",
                "{'operation':'protect','request':{}}      | this is a question, of which what is in 'facts' belongs here;"
                        + " preflight check FILE asks it",
                "{'id':'s','status':'ACTIVE'}              | this looks like a document of a server alone: give it as"
                        + " {\"server\": …}",
            })
    void factsOfAnotherFormAreToldForWhatTheyAre(String content, String words) {
        String file = Questions.write(folder, "facts.json", content.replace('\'', '"'));
        Run run = Run.of("check", "--operation", "protect", "--server", "s", "--facts", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(file + ": can't be read\n  ").endsWith(words + "\n");
    }

    @Test
    void factsInTheFileOfARequestAreRefused() {
        String server = Questions.write(folder, "server.json", "{\"server\":{\"id\":\"s\",\"status\":\"ACTIVE\"}}");
        assertUsage(
                Run.of("check", "--operation", "protect", "--server", "s", "--request", server, "--facts", server),
                server + ": can't be read\n  /server is a document of a server, which belongs to --facts\n");
    }

    private Run run(String flags) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(flags.strip().split(" +")));
        arguments.add("--facts");
        arguments.add(Questions.write(folder, "facts.json", EMPTY));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run;
    }

    private static void assertUsage(Run run, String err) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(err);
    }
}
