package cloud.preflight.adapter.http;

import cloud.preflight.catalog.Language;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer. */
final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /**
     * Of any Chinese and any English in an {@code Accept-Language} header the one with the higher weight, the first at
     * equal weight; English where there is neither, or no readable header.
     */
    static Language of(@Nullable String header) {
        return header == null || header.isBlank()
                ? Language.ENGLISH
                : ranges(header).stream()
                        .filter(range -> range.getWeight() > 0)
                        .flatMap(range -> language(range).stream())
                        .findFirst()
                        .orElse(Language.ENGLISH);
    }

    /** The ranges, which the parser sorts by falling weight. */
    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<Language> language(LanguageRange range) {
        for (Language language : Language.values()) {
            if (range.getRange().equals(language.tag()) || range.getRange().startsWith(language.tag() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
