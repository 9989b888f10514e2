package cloud.preflight.adapter.console;

import cloud.preflight.catalog.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The words of the pages, in a language. Those of what runs in the browser are among its assets. */
final class Words {

    private final Properties words = new Properties();

    private Words(Language language) {
        try {
            words.load(new StringReader(Resources.text("words_" + language.tag() + ".properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Words in(Language language) {
        return new Words(language);
    }

    /** For templates, which look words up as the keys of a map. */
    Properties all() {
        return words;
    }

    String of(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return word;
    }
}
