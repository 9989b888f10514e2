package cloud.preflight.adapter.console;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import java.util.List;

/**
 * What the page of a row has: that of {@code docs/errors}, where Chinese puts the published text in place of ours.
 *
 * @param foreign whether {@code raised}, {@code note} and {@code examples} are in another language than the page
 * @param what what is wrong, as HTML
 * @param raised when it is raised, as HTML
 * @param solution what to do, as HTML
 * @param note what is known of the published row, as HTML; empty where there is nothing
 * @param examples questions that meet the row, and some that do not
 */
record RowPage(boolean foreign, String what, String raised, String solution, String note, List<Example> examples) {

    /**
     * @param id what the console calls it
     * @param decision what is decided in it: the first word of its title
     * @param html what it shows
     */
    record Example(String id, String title, String decision, String html) {}

    /** For the template. */
    boolean illustrated() {
        return !examples.isEmpty();
    }

    static RowPage of(ErrorCode row, Language language) {
        RowText text = RowText.of(row);
        return language == Language.ENGLISH
                ? new RowPage(
                        false,
                        text.section(RowText.WHAT),
                        text.section(RowText.RAISED),
                        text.section(RowText.SOLUTION),
                        text.section(RowText.NOTE),
                        text.examples())
                : new RowPage(
                        true,
                        RowText.paragraph(row.description(language)),
                        text.section(RowText.RAISED),
                        RowText.paragraph(row.solution(language)),
                        text.section(RowText.NOTE),
                        text.examples());
    }
}
