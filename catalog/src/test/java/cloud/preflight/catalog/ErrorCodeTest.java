package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row, field by field, against the contract's tables. */
class ErrorCodeTest {

    static List<Published> published() {
        return Published.all();
    }

    @Test
    void thereAreAllPublishedRowsAndNoOthers() {
        assertThat(Arrays.stream(ErrorCode.values()).map(Enum::name))
                .hasSize(52)
                .containsExactlyInAnyOrderElementsOf(Published.all().stream()
                        .map(published -> published.row().name())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("published")
    void bothTablesSpeakOfTheSameRow(Published published) {
        assertThat(published.row().code() + " " + published.row().status())
                .isEqualTo(published.texts().code() + " " + published.texts().status());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePublishedCode(ErrorCode row) {
        assertThat(row.code()).isEqualTo(Published.of(row).row().code());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePublishedStatus(ErrorCode row) {
        assertThat(row.httpStatus()).isEqualTo(Published.of(row).row().status());
    }

    @ParameterizedTest
    @EnumSource
    void hasItsArgumentsInOrderWithTheirTypes(ErrorCode row) {
        List<String> arguments = row.arguments().stream()
                .map(argument -> argument.name() + ":" + argument.kind().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(arguments).isEqualTo(Published.of(row).row().arguments());
    }

    @ParameterizedTest
    @EnumSource
    void hasItsRemedy(ErrorCode row) {
        assertThat(row.remedy().id()).isEqualTo(Published.of(row).row().remedy());
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedByWhomTheTableSays(ErrorCode row) {
        assertThat(row.stage().decidedBy()).isEqualTo(Published.of(row).row().decidedBy());
    }

    @ParameterizedTest
    @EnumSource
    void concernsTheOperationsOfTheTable(ErrorCode row) {
        List<String> expected = Published.of(row).row().operations();
        for (Operation operation : Operation.values()) {
            boolean concerned = expected.equals(List.of("*")) || expected.contains(operation.id());
            assertThat(row.concerns(operation)).as(operation.id()).isEqualTo(concerned);
            assertThat(row.operations().contains(operation)).as(operation.id()).isEqualTo(concerned);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasThePublishedMessage(ErrorCode row) {
        assertThat(row.template()).isEqualTo(Published.of(row).texts().message());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePublishedDescriptionInChinese(ErrorCode row) {
        assertThat(row.description(Language.CHINESE))
                .isEqualTo(Published.of(row).texts().description());
    }

    @ParameterizedTest
    @EnumSource
    void hasThePublishedSolutionInChinese(ErrorCode row) {
        assertThat(row.solution(Language.CHINESE))
                .isEqualTo(Published.of(row).texts().solution());
    }

    @Test
    void oneCodeIsTwoRowsAndEveryOtherIsOne() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code).distinct())
                .hasSize(51);
        assertThat(ErrorCode.withCode("CSBS.9009"))
                .containsExactlyInAnyOrder(ErrorCode.USER_UNVERIFIED, ErrorCode.SPACE_BELOW_USED);
    }

    @Test
    void anUnpublishedCodeIsNoRow() {
        assertThat(ErrorCode.withCode("csbs.9009")).isEmpty();
    }
}
