package cloud.preflight.catalog;

/** The languages that descriptions and solutions are written in. Messages are never translated. */
public enum Language {
    /** English, our own words. */
    ENGLISH("en"),
    /** Chinese, the published words. */
    CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag: {@code en} or {@code zh}. */
    public String tag() {
        return tag;
    }
}
