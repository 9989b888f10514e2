package cloud.preflight.answers;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Language;

/**
 * Where a question comes from, and how it is answered.
 *
 * @param project the project that is asked about; empty where there is none
 * @param id names the request that brought it, in logs; empty where nothing does
 * @param language the language of the answer
 * @param line the number of the line that it stands on, counted from 1; 0 where it stands on none
 */
public record Origin(String project, String id, Language language, long line) {

    /** A question from anywhere. */
    public Origin {
        requireNonNull(project, "project");
        requireNonNull(id, "id");
        requireNonNull(language, "language");
    }

    /** A question about a project, of which nothing else is said. */
    public static Origin of(String project) {
        return new Origin(project, "", Language.ENGLISH, Line.NONE);
    }

    /** The same request's question on this line. */
    public Origin on(Line other) {
        return new Origin(project, id, language, other.number());
    }
}
