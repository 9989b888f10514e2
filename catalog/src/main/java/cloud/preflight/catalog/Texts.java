package cloud.preflight.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The bundles that the catalog's words live in. They never fall back to the machine's own language. */
final class Texts {

    private static final ResourceBundle MESSAGES = bundle("messages");
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
            texts.put(language, bundle("texts_" + language.tag()));
        }
        return texts;
    }

    /** Not looked up by locale, which a library in a named module can't do without falling back. */
    private static ResourceBundle bundle(String name) {
        String file = name + ".properties";
        try (InputStream bundle = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
