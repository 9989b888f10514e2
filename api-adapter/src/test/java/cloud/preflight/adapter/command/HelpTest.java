package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of itself. */
class HelpTest {

    @Test
    void theCommandAlonePrintsTheHelp() {
        Run run = Run.of();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: preflight",
                        "serve",
                        "check",
                        "test",
                        "fleet",
                        "inventory",
                        "codes",
                        "replay",
                        "version");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "test", "fleet", "inventory", "codes", "token", "replay", "help"})
    void everySubcommandHasHelp(String subcommand) {
        Run run = Run.of(subcommand, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: preflight " + subcommand);
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Run.of("help")).usingRecursiveComparison().isEqualTo(Run.of("--help"));
        assertThat(Run.of("help", "check")).usingRecursiveComparison().isEqualTo(Run.of("check", "--help"));
        Run unknown = Run.of("help", "nonsense");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("nonsense");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense              | preflight",
                "nonsense                | preflight",
                "check --nonsense        | preflight check",
                "check --operation       | preflight check",
                "codes --lang            | preflight codes",
                "inventory               | preflight inventory",
                "test                    | preflight test",
                "serve --port x y        | preflight serve"
            })
    void aWrongUseIsToldInShortWithAPointerToTheHelp(String arguments, String command) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeBetween(2, 3).last().isEqualTo("'" + command + " --help' tells more");
    }

    @Test
    void aWrongFlagCannotSteerTheTerminal() {
        assertThat(Run.of("check", "--x\u001b[2J").err())
                .contains("--x\\u001b[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void theHelpSaysHowToDoWithoutColour() {
        assertThat(Run.of("--help").out()).contains("NO_COLOR");
        assertThat(Run.of("check", "--help").out()).contains("NO_COLOR");
    }

    @Test
    void theHelpOfCheckNamesItsExitStatuses() {
        assertThat(Run.of("check", "--help").out()).contains("Exit status:", "0   ", "1   ", "2   ", "3   ");
    }

    @Test
    void theHelpOfServeNamesTheBuiltInDefaults() {
        assertThat(Run.of("serve", "--help").out()).contains("127.0.0.1.", "8080.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense"})
    void whatItDoesNotKnowIsNamedAndHasStatusTwo(String unknown) {
        Run run = Run.of(unknown);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(unknown);
    }

    @Test
    void versionNamesProgramAndRuleset() {
        Preflight preflight = Preflight.create();
        Run run = Run.of("version");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).containsExactly("preflight " + preflight.version(), "ruleset " + preflight.ruleset());
    }

    @Test
    void theVersionFlagNamesTheProgram() {
        assertThat(Run.of("--version").lines())
                .containsExactly("preflight " + Preflight.create().version());
    }
}
