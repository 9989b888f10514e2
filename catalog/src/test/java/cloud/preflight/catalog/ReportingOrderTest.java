package cloud.preflight.catalog;

import static cloud.preflight.catalog.Argument.Kind.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order, the stages and the way of reporting that the contract's sections 4 and 5 state. */
class ReportingOrderTest {

    private static final String GATE = "4003 4008 9998 9009(403)";
    private static final String EXISTENCE = "3000 3001 6040 6003 6013 6000 6001";
    private static final String CONDITION = "2003 4000 1001 6030 2004 6031 0001 9007 6004 5001 6005 6015 6006 6016 6019"
            + " 6027 6025 6007 6020 6017 6018 6014 6010 6021 6023 6033 6061 6024 6032 9006 8007 8008 8001 8009 9008"
            + " 9009(400)";

    private static List<String> rows(Predicate<ErrorCode> wanted) {
        return Arrays.stream(ErrorCode.values())
                .filter(wanted)
                .map(ReportingOrderTest::written)
                .toList();
    }

    private static String written(ErrorCode row) {
        String digits = row.code().substring(row.code().indexOf('.') + 1);
        return ErrorCode.withCode(row.code()).size() == 1 ? digits : digits + "(" + row.httpStatus() + ")";
    }

    @Test
    void theConstantsStandInTheOrderInWhichViolationsAreReported() {
        assertThat(rows(row -> row.stage().decidedBy().equals("rule")))
                .containsExactly(String.join(" ", GATE, EXISTENCE, CONDITION).split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "GATE, " + GATE,
        "EXISTENCE, " + EXISTENCE,
        "CONDITION, " + CONDITION,
        "ADAPTER, 9001 9999",
        "UNUSED, 0002 1002 2001"
    })
    void aStageHasTheRowsThatTheContractGivesIt(Stage stage, String expected) {
        assertThat(rows(row -> row.stage() == stage)).containsExactly(expected.split(" "));
    }

    @Test
    void theStagesRunInTheirOrder() {
        assertThat(Stage.values())
                .containsExactly(Stage.GATE, Stage.EXISTENCE, Stage.CONDITION, Stage.ADAPTER, Stage.UNUSED);
    }

    @Test
    void aRowWithSeveralSubjectsIsReportedForEach() {
        assertThat(rows(row -> row.reporting() == Reporting.EACH))
                .containsExactlyInAnyOrder("6003", "6004", "6010", "6021", "6033", "6024");
    }

    @Test
    void aRowWithAListIsReportedOnceWithItsSubjectsJoined() {
        assertThat(rows(row -> row.reporting() == Reporting.JOINED))
                .containsExactlyInAnyOrder("6017", "6018", "6014", "9006");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAJoinedRowHasAListAndThatComesFirst(ErrorCode row) {
        List<Argument> lists = row.arguments().stream()
                .filter(argument -> argument.kind() == LIST)
                .toList();
        assertThat(lists)
                .isEqualTo(row.reporting() == Reporting.JOINED ? row.arguments().subList(0, 1) : List.of());
    }
}
