package cloud.preflight.answers;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds rows of the catalog. */
public final class Rows {

    private Rows() {}

    /** The rows with this code or name in any case, or else those whose texts, in any language, have all the words. */
    public static List<ErrorCode> matching(List<String> words) {
        String phrase = String.join(" ", words);
        List<ErrorCode> exact = Arrays.stream(ErrorCode.values())
                .filter(row -> row.code().equalsIgnoreCase(phrase) || row.name().equalsIgnoreCase(phrase))
                .toList();
        return exact.isEmpty()
                ? Arrays.stream(ErrorCode.values())
                        .filter(row -> hasAll(row, words))
                        .toList()
                : exact;
    }

    private static boolean hasAll(ErrorCode row, List<String> words) {
        String text = text(row);
        return words.stream()
                .flatMap(word -> Stream.of(word.split("\\s+")))
                .allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String text(ErrorCode row) {
        StringBuilder text = new StringBuilder();
        Stream.of(row.code(), row.name(), row.template(), row.note().orElse(""))
                .forEach(part -> text.append(part).append('\n'));
        for (Language language : Language.values()) {
            text.append(row.description(language)).append('\n');
            text.append(row.solution(language)).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
