package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are published, and rows of a site's own. */
class RowTest {

    private static SiteRow row(String name) {
        return new SiteRow(name, Stage.CONDITION, Set.of(Operation.PROTECT), "it has no owner", "name one");
    }

    @Test
    void publishedRowsComeInTheContractsOrderThenTheSitesByName() {
        List<Row> expected = new ArrayList<>(Arrays.asList(ErrorCode.values()));
        expected.addAll(List.of(row("A_ROW"), row("B_ROW"), row("Z_ROW")));
        List<Row> rows = new ArrayList<>(expected);
        Collections.reverse(rows);
        rows.sort(Row.ORDER);
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void theOrderIsThatOfTheConstantsAndNotOfNames() {
        assertThat(Row.ORDER.compare(ErrorCode.USER_UNVERIFIED, ErrorCode.CHECKPOINT_ITEM_BUSY))
                .isNegative();
        assertThat(Row.ORDER.compare(row("A"), ErrorCode.SPACE_BELOW_USED)).isPositive();
        assertThat(Row.ORDER.compare(ErrorCode.SPACE_BELOW_USED, row("A"))).isNegative();
        assertThat(Row.ORDER.compare(row("A"), row("A"))).isZero();
    }

    @Test
    void aRowOfASitesOwnIsReportedOnceAndIsTheAdministrators() {
        SiteRow row = row("SERVER_WITHOUT_OWNER");
        assertThat(row.code()).isEqualTo("Site.SERVER_WITHOUT_OWNER");
        assertThat(row.httpStatus()).isEqualTo(400);
        assertThat(row.stage()).isEqualTo(Stage.CONDITION);
        assertThat(row.reporting()).isEqualTo(Reporting.ONCE);
        assertThat(row.remedy()).isEqualTo(Remedy.ASK_ADMINISTRATOR);
        assertThat(row.arguments()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRowOfASitesOwnHasOneTextAndOneSolutionInEveryLanguage(Language language) {
        SiteRow row = row("SERVER_WITHOUT_OWNER");
        assertThat(row.message(List.of())).isEqualTo("it has no owner");
        assertThat(row.description(language)).isEqualTo("it has no owner");
        assertThat(row.solution(language)).isEqualTo("name one");
    }

    @Test
    void itsMessageTakesNoValues() {
        assertThatThrownBy(() -> row("A_ROW").message(List.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A_ROW has no arguments");
    }

    @Test
    void aRowConcernsItsOperationsAlone() {
        Row row = row("A_ROW");
        assertThat(row.concerns(Operation.PROTECT)).isTrue();
        assertThat(row.concerns(Operation.RESTORE)).isFalse();
    }

    @Test
    void itsOperationsAreCopiedInTheirOwnOrderAndCanNotBeChanged() {
        Set<Operation> operations = new HashSet<>(Set.of(Operation.DELETE_TASK, Operation.PROTECT));
        SiteRow row = new SiteRow("A_ROW", Stage.GATE, operations, "text", "solution");
        operations.clear();
        assertThat(row.operations()).containsExactly(Operation.PROTECT, Operation.DELETE_TASK);
        assertThatThrownBy(() -> row.operations().add(Operation.RESTORE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aRowOfNoOperationIsNeverMet() {
        assertThat(new SiteRow("A_ROW", Stage.GATE, Set.of(), "text", "solution").operations())
                .isEmpty();
    }

    @Test
    void aPublishedNameIsTaken() {
        assertThatThrownBy(() -> row("SERVER_NOT_FOUND"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a published row SERVER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a_row", "A ROW", "A-ROW", "1_ROW", "_ROW", "A_ROW\n", "Ä_ROW"})
    void aNameOfAnotherFormIsRefused(String name) {
        assertThatThrownBy(() -> row(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " is no name of a row, which is like SERVER_WITHOUT_OWNER");
    }

    @ParameterizedTest
    @CsvSource({"GATE, true", "EXISTENCE, true", "CONDITION, true", "ADAPTER, false", "UNUSED, false"})
    void aRowIsInAStageThatRulesDecide(Stage stage, boolean decided) {
        if (decided) {
            assertThat(new SiteRow("A_ROW", stage, EnumSet.allOf(Operation.class), "text", "").stage())
                    .isEqualTo(stage);
        } else {
            assertThatThrownBy(() -> new SiteRow("A_ROW", stage, Set.of(), "text", ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A_ROW is in the stage " + stage + ", which no rule decides");
        }
    }

    @Test
    void aNullIsNamed() {
        assertNamed("name", () -> row(null));
        assertNamed("stage", () -> new SiteRow("A_ROW", null, Set.of(), "text", ""));
        assertNamed("operations", () -> new SiteRow("A_ROW", Stage.GATE, null, "text", ""));
        assertNamed("text", () -> new SiteRow("A_ROW", Stage.GATE, Set.of(), null, ""));
        assertNamed("solution", () -> new SiteRow("A_ROW", Stage.GATE, Set.of(), "text", null));
    }

    private static void assertNamed(String name, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedRowIsFoundByItsNameComparedExactly(ErrorCode row) {
        assertThat(ErrorCode.named(row.name())).contains(row);
        assertThat(ErrorCode.named(row.name() + " ")).isEmpty();
    }
}
