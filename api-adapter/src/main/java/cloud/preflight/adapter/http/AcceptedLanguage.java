package cloud.preflight.adapter.http;

import cloud.preflight.catalog.Language;
import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the language of an answer. */
final class AcceptedLanguage {

    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?<tag>[a-z0-9-]+)\\s*(;\\s*q\\s*=\\s*(?<weight>0(\\.\\d*)?|1(\\.0*)?)\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private AcceptedLanguage() {}

    /**
     * Of any Chinese and any English in the {@code Accept-Language} headers the one with the higher weight, the first at
     * equal weight; English where there is neither. What can't be read does not count.
     */
    static Language of(HttpHeaders headers) {
        List<String> accepted = headers.getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted.isEmpty() ? Language.ENGLISH : of(accepted);
    }

    static Language of(List<String> headers) {
        Language best = Language.ENGLISH;
        double highest = 0;
        for (String text : String.join(",", headers).split(",")) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                Optional<Language> language = language(range.group("tag").toLowerCase(Locale.ROOT));
                double weight = range.group("weight") == null ? 1 : Double.parseDouble(range.group("weight"));
                if (language.isPresent() && weight > highest) {
                    best = language.get();
                    highest = weight;
                }
            }
        }
        return best;
    }

    private static Optional<Language> language(String tag) {
        for (Language language : Language.values()) {
            if (tag.equals(language.tag()) || tag.startsWith(language.tag() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
