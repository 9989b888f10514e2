package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of itself. */
class HelpTest {

    @Test
    void theCommandAlonePrintsTheHelp() {
        Run run = Run.of();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: preflight", "serve", "check", "test", "inventory", "codes", "version");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "test", "inventory", "codes"})
    void everySubcommandHasHelp(String subcommand) {
        Run run = Run.of(subcommand, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: preflight " + subcommand);
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
