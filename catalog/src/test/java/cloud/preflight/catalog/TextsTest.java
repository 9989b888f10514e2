package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");
    private static final List<String> ROWS =
            Arrays.stream(ErrorCode.values()).map(Enum::name).toList();

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream(file + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<String> keysOf(String... suffixes) {
        return ROWS.stream()
                .flatMap(row -> Stream.of(suffixes).map(suffix -> row + suffix))
                .toList();
    }

    @Test
    void everyRowHasAMessageAndEveryMessageHasARow() throws IOException {
        assertThat(keys("messages")).containsExactlyInAnyOrderElementsOf(ROWS);
    }

    @Test
    void everyRowHasItsChineseTextsAndEveryTextHasARow() throws IOException {
        assertThat(keys("texts_zh")).containsExactlyInAnyOrderElementsOf(keysOf(".description", ".solution"));
    }

    @Test
    void everyRowHasItsEnglishTexts() throws IOException {
        assertThat(keys("texts_en")).containsAll(keysOf(".description", ".solution"));
    }

    @Test
    void everyEnglishTextHasARow() throws IOException {
        assertThat(keys("texts_en")).isSubsetOf(keysOf(".description", ".solution", ".note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "texts_zh", "texts_en"})
    void noKeyIsGivenTwice(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream(file + ".properties"), StandardCharsets.UTF_8)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(super.put(key, value)).as("%s in %s", key, file).isNull();
                    return value;
                }
            }.load(reader);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDescribedAndSolvedInEnglish(ErrorCode row) {
        assertThat(List.of(row.description(Language.ENGLISH), row.solution(Language.ENGLISH)))
                .allSatisfy(text -> assertThat(text).isNotBlank().endsWith(".").doesNotContainPattern(CHINESE));
    }

    @ParameterizedTest
    @EnumSource
    void itsNoteIfAnyIsInEnglish(ErrorCode row) {
        assertThat(row.note().stream())
                .allSatisfy(text -> assertThat(text).isNotBlank().endsWith(".").doesNotContainPattern(CHINESE));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_STATUS_FORBIDS_BACKUP, CSBS.6004",
        "SERVER_TYPE_FORBIDS_BACKUP, type",
        "BACKUP_NOT_MAPPED, quot",
        "POLICY_NOT_STOPPABLE, Scheduel"
    })
    void aKnownFlawOfThePublishedRowIsNoted(ErrorCode row, String word) {
        assertThat(row.note()).hasValueSatisfying(note -> assertThat(note).contains(word));
    }

    @Test
    void aRowWithoutAKnownFlawHasNoNote() {
        assertThat(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND.note()).isEmpty();
    }
}
