package cloud.preflight.catalog;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;
import static java.util.ResourceBundle.Control.getNoFallbackControl;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The bundles that the catalog's words live in. They never fall back to the machine's own language. */
final class Texts {

    private static final ResourceBundle MESSAGES = bundle("messages", Locale.ROOT);
    private static final Map<Language, ResourceBundle> TEXTS = texts();

    private Texts() {}

    static String message(String row) {
        return MESSAGES.getString(row);
    }

    static String text(Language language, String key) {
        return bundle(language).getString(key);
    }

    static Optional<String> optional(Language language, String key) {
        return bundle(language).containsKey(key) ? Optional.of(text(language, key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Language language) {
        ResourceBundle bundle = TEXTS.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no texts in " + language.tag());
        }
        return bundle;
    }

    private static Map<Language, ResourceBundle> texts() {
        Map<Language, ResourceBundle> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, bundle("texts", language.locale()));
        }
        return texts;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + '.' + name, locale, getNoFallbackControl(FORMAT_PROPERTIES));
    }
}
