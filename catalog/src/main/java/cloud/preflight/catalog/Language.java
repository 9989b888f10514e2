package cloud.preflight.catalog;

import java.util.Locale;

/** The languages that descriptions and solutions are written in. Messages are never translated. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language tag: {@code en} or {@code zh}. */
    public String tag() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }
}
