package cloud.preflight.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.SiteRow;
import cloud.preflight.catalog.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A row with the values of its arguments. */
class ViolationTest {

    private static final ErrorCode TOO_SMALL = ErrorCode.TARGET_VOLUME_TOO_SMALL;

    @Test
    void hasItsValuesByTheNamesOfTheArgumentsInOrder() {
        Violation violation = new Violation(TOO_SMALL, List.of("v", 20L, "b", 40L));
        assertThat(List.copyOf(violation.arguments().entrySet()))
                .containsExactly(
                        Map.entry("volume_id", "v"),
                        Map.entry("volume_size", 20L),
                        Map.entry("backup_id", "b"),
                        Map.entry("backup_size", 40L));
        assertThat(violation.message())
                .isEqualTo("Target volume (v) size (20) small than volume backup (b) size (40).");
    }

    static List<Arguments> ofAnotherKind() {
        return List.of(
                Arguments.of(TOO_SMALL, List.of(1L, 20L, "b", 40L), "volume_id, which 1"),
                Arguments.of(TOO_SMALL, List.of("v", 20, "b", 40L), "volume_size, which 20"),
                Arguments.of(TOO_SMALL, List.of("v", "20", "b", 40L), "volume_size, which 20"),
                Arguments.of(TOO_SMALL, List.of("v", 20L, List.of("b"), 40L), "backup_id, which [b]"),
                Arguments.of(TOO_SMALL, List.of("v", 20L, "b", 4.0), "backup_size, which 4.0"),
                Arguments.of(ErrorCode.BACKUP_NOT_MAPPED, List.of("b"), "backup_ids, which b"),
                Arguments.of(ErrorCode.BACKUP_NOT_MAPPED, List.of(List.of("b", 1L)), "backup_ids, which [b, 1]"));
    }

    @ParameterizedTest
    @MethodSource("ofAnotherKind")
    void aValueOfAnotherKindIsNamed(ErrorCode row, List<Object> values, String named) {
        assertThatThrownBy(() -> new Violation(row, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(row + " has the argument " + named + " can't be");
    }

    @Test
    void tooFewOrTooManyValuesAreCounted() {
        assertThatThrownBy(() -> new Violation(TOO_SMALL, List.of("v")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TARGET_VOLUME_TOO_SMALL has 4 arguments, not 1");
        assertThatThrownBy(() -> new Violation(ErrorCode.POLICY_NOT_FOUND, List.of("p")))
                .hasMessage("POLICY_NOT_FOUND has 0 arguments, not 1");
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(new Violation(ErrorCode.BACKUP_NOT_MAPPED, List.of(List.of())).arguments())
                .containsEntry("backup_ids", List.of());
    }

    @Test
    void valuesAreCopiedIn() {
        List<Object> values = new ArrayList<>(List.of("v", 20L, "b", 40L));
        Violation violation = new Violation(TOO_SMALL, values);
        values.clear();
        assertThat(violation.values()).hasSize(4);
    }

    @Test
    void aRowOfASitesOwnHasItsTextForAMessage() {
        SiteRow row =
                new SiteRow("NO_OWNER", Stage.CONDITION, Set.of(Operation.PROTECT), "it has no owner", "name one");
        Violation violation = new Violation(row, List.of());
        assertThat(violation.message()).isEqualTo("it has no owner");
        assertThat(violation.arguments()).isEmpty();
        assertThatThrownBy(() -> new Violation(row, List.of("s"))).hasMessage("NO_OWNER has 0 arguments, not 1");
    }
}
