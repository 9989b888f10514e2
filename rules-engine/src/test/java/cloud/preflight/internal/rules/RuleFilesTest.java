package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.NamedModelItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From the catalog to the rule file, the page, the example and the code that is emitted, and back. */
class RuleFilesTest {

    static List<ErrorCode> decided() {
        return RuleFile.decidedRows();
    }

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    private static List<String> names(List<ErrorCode> rows) {
        return rows.stream().map(Enum::name).toList();
    }

    @Test
    void everyRowThatARuleDecidesHasItsRuleFileAndEveryRuleFileHasSuchARow() {
        assertThat(RuleFile.all().stream().map(RuleFile::name)).containsExactlyInAnyOrderElementsOf(names(decided()));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void theRulesOfAFileAreCalledAfterItsRow(ErrorCode row) {
        assertThat(RuleFile.of(row).rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.name()).matches(row + "( .+)?"));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void someRuleOfAFileReportsAViolation(ErrorCode row) {
        assertThat(RuleFile.of(row).text())
                .containsPattern("report\\.violated(At\\(.*, |\\()ErrorCode\\." + row + "\\b");
    }

    @Test
    void theCompiledRulesAreThoseOfTheFiles() {
        assertThat(RuleModel.load().stream()
                        .flatMap(model -> model.getRules().stream())
                        .map(NamedModelItem::getName))
                .containsExactlyInAnyOrderElementsOf(RuleFile.all().stream()
                        .flatMap(file -> file.rules().stream())
                        .map(RuleFile.Text::name)
                        .toList());
    }

    @Test
    void everyRowHasItsPageAndEveryPageHasARow() {
        assertThat(Page.rows()).containsExactlyInAnyOrderElementsOf(names(List.of(ErrorCode.values())));
    }

    @ParameterizedTest
    @EnumSource
    void aPageBeginsWithWhatTheCatalogSays(ErrorCode row) {
        assertThat(Page.read(row).lines())
                .startsWith(
                        "# " + row,
                        "",
                        "`%s` · HTTP %d · remedy `%s`"
                                .formatted(
                                        row.code(),
                                        row.httpStatus(),
                                        row.remedy().id()));
    }

    @ParameterizedTest
    @EnumSource
    void aPageQuotesThePublishedMessage(ErrorCode row) {
        assertThat(Page.read(row).quoted("> ")).isEqualTo(row.template());
    }

    @ParameterizedTest
    @EnumSource
    void whatAPageLinksToIsThere(ErrorCode row) {
        assertThat(Page.read(row).links())
                .allSatisfy(link -> assertThat(Page.FOLDER.resolve(link)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void aPageLinksToEachExampleOfItsRowOnceAndToNoOther(ErrorCode row) {
        assertThat(Page.read(row).links().stream().filter(link -> link.endsWith(".json")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Fixture.REJECTED, Fixture.ACCEPTED, Fixture.UNDETERMINED)
                        .flatMap(kind -> Fixture.of(row, kind).stream())
                        .map(Fixture::file)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anExampleBelongsToARowThatARuleDecides(Fixture fixture) {
        assertThat(names(decided())).contains(fixture.row());
    }

    @ParameterizedTest
    @MethodSource("decided")
    void aRowHasARejectedExampleForEachOfItsOperations(ErrorCode row) {
        Set<String> operations = row.operations().stream().map(Operation::id).collect(Collectors.toSet());
        assertThat(Fixture.of(row, Fixture.REJECTED).stream().map(Fixture::operation))
                .containsAll(operations)
                .isSubsetOf(operations);
    }

    @ParameterizedTest
    @MethodSource("decided")
    void aRowHasAPlainExampleOfEachKindThatItCanEndIn(ErrorCode row) {
        boolean open = RuleFile.of(row).text().contains("report.unknown(");
        List<String> expected = open
                ? List.of(Fixture.ACCEPTED, Fixture.REJECTED, Fixture.UNDETERMINED)
                : List.of(Fixture.ACCEPTED, Fixture.REJECTED);
        assertThat(Fixture.all().stream()
                        .filter(fixture -> fixture.plain() && fixture.row().equals(row.name()))
                        .map(Fixture::kind))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anExampleEndsAsItsNameSays(Fixture fixture) {
        ErrorCode row = ErrorCode.valueOf(fixture.row());
        boolean violated = fixture.violations().contains(row.code() + " " + row.httpStatus());
        boolean open = fixture.open().contains(row.code());
        assertThat(violated).as("violated").isEqualTo(fixture.kind().equals(Fixture.REJECTED));
        assertThat(open && !violated).as("open").isEqualTo(fixture.kind().equals(Fixture.UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void theFirstRejectedExampleShowsTheRowAlone(ErrorCode row) {
        assertThat(Fixture.of(row, Fixture.REJECTED).stream().filter(Fixture::plain))
                .singleElement()
                .satisfies(fixture ->
                        assertThat(fixture.violations()).containsExactly(row.code() + " " + row.httpStatus()));
    }

    @Test
    void everyPageIsShort() {
        assertThat(Arrays.stream(ErrorCode.values()).map(Page::read))
                .allSatisfy(page -> assertThat(page.lines()).hasSizeLessThanOrEqualTo(60));
    }
}
