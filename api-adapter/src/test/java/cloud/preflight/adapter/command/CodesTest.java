package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.answers.RowJson;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code codes}. */
class CodesTest {

    @ParameterizedTest
    @EnumSource
    void printsEveryRowAsOneObjectALine(Language language) {
        Run run = Run.of("codes", "--json", "--lang", language.tag());
        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .isEqualTo(List.of(ErrorCode.values()).stream()
                        .map(row -> new String(RowJson.bytes(row, language), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void printsARowForAPerson() {
        assertThat(Run.of("codes", "CSBS.6024").lines())
                .containsExactly(
                        "CSBS.6024 (400) TARGET_VOLUME_TOO_SMALL",
                        "  Target volume (%s) size (%s) small than volume backup (%s) size (%s).",
                        "  " + ErrorCode.TARGET_VOLUME_TOO_SMALL.description(Language.ENGLISH),
                        "  -> " + ErrorCode.TARGET_VOLUME_TOO_SMALL.solution(Language.ENGLISH),
                        "  rule, restore",
                        "  Note: " + ErrorCode.TARGET_VOLUME_TOO_SMALL.note().orElseThrow());
    }

    @Test
    void printsEveryRowInOrderWhereAllOfItIsAskedFor() {
        assertThat(Run.of("codes", "--long").lines().stream().filter(line -> !line.startsWith(" ")))
                .hasSize(52)
                .first()
                .isEqualTo("BackupService.4003 (400) PROJECT_MIGRATED_TO_CBR");
    }

    @Test
    void printsATableOfALineARow() {
        List<String> lines = Run.of("codes").lines();
        assertThat(lines).hasSize(52).allMatch(line -> line.length() <= 100);
        for (int i = 0; i < lines.size(); i++) {
            ErrorCode row = ErrorCode.values()[i];
            assertThat(lines.get(i).split(" +", 4))
                    .startsWith(row.code(), String.valueOf(row.httpStatus()), row.name());
        }
        assertThat(lines.get(0))
                .isEqualTo("BackupService.4003  400  PROJECT_MIGRATED_TO_CBR            every operation");
        assertThat(lines.stream().map(line -> line.charAt(20)).distinct()).containsExactlyInAnyOrder('4', '5');
    }

    @Test
    void aTableNamesAsManyOperationsAsThereIsRoomFor() {
        List<String> lines = Run.of("codes").lines();
        for (int i = 0; i < lines.size(); i++) {
            List<String> operations = ErrorCode.values()[i].operations().stream()
                    .map(Operation::id)
                    .toList();
            String shown = lines.get(i).split(" +", 4)[3];
            Matcher cut = Pattern.compile("(.+) and (\\d+) more").matcher(shown);
            if (cut.matches()) {
                List<String> first = List.of(cut.group(1).split(", "));
                assertThat(operations).startsWith(first.toArray(String[]::new));
                assertThat(first).hasSize(operations.size() - Integer.parseInt(cut.group(2)));
            } else {
                assertThat(shown)
                        .isIn("every operation", operations.isEmpty() ? "no operation" : String.join(", ", operations));
            }
        }
        assertThat(lines).anyMatch(line -> line.endsWith(" more")).anyMatch(line -> line.endsWith("  no operation"));
    }

    @Test
    void wordsFindATableTooAndOneRowIsShownWhole() {
        assertThat(Run.of("codes", "shareable").lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.matches("\\S+ +\\d{3}  [A-Z_]+ +\\S.*"));
        assertThat(Run.of("codes", "partial", "RESTORE").lines())
                .startsWith("CSBS.6018 (400) BACKUP_NOT_MAPPED")
                .hasSizeGreaterThan(3);
    }

    @Test
    void bothRowsOfACodeAreShownWhole() {
        assertThat(Run.of("codes", "CSBS.9009").lines().stream().filter(line -> !line.startsWith(" ")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("CSBS.9009 ("));
    }

    @Test
    void everyOperationAndNoneAreSaidInWords() {
        assertThat(Run.of("codes", "CSBS.9001").out()).contains("\n  adapter, every operation\n");
        assertThat(Run.of("codes", "CSBS.1002").out()).contains("\n  unused, no operation\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSBS.9009", "csbs.9009"})
    void aCodeInAnyCaseHasItsRows(String code) {
        assertThat(Run.of("codes", "--json", code).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"error_code\":\"CSBS.9009\""));
    }

    @Test
    void aNameHasItsRow() {
        assertThat(Run.of("codes", "--json", "quota_exceeded").lines())
                .hasSize(1)
                .allMatch(line -> line.contains("\"QUOTA_EXCEEDED\""));
    }

    @Test
    void severalWordsMustAllBeThere() {
        assertThat(Run.of("codes", "--json", "partial", "RESTORE").lines())
                .hasSize(1)
                .allMatch(line -> line.contains("\"BACKUP_NOT_MAPPED\""));
    }

    @Test
    void wordsAreFoundInChineseToo() {
        String chinese = ErrorCode.QUOTA_EXCEEDED.description(Language.CHINESE);
        assertThat(Run.of("codes", chinese).out()).contains("QUOTA_EXCEEDED");
    }

    @Test
    void textsAreInTheLanguageThatIsAskedFor() {
        assertThat(Run.of("codes", "--lang", "zh", "CSBS.9006").out())
                .contains(ErrorCode.QUOTA_EXCEEDED.solution(Language.CHINESE))
                .contains("Quota exceeded for resources: %s");
    }

    @Test
    void nothingFoundIsSaidAndHasStatusTwo() {
        Run run = Run.of("codes", "quota", "xylophone");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("no row has the code or the words 'quota xylophone'\n");
    }

    @Test
    void anotherLanguageIsRefused() {
        Run run = Run.of("codes", "--lang", "de");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--lang is de, must be en or zh\n");
    }
}
