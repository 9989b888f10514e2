package cloud.preflight.adapter.http;

import cloud.preflight.adapter.http.Service.NotStarted;
import java.time.Duration;

/**
 * What one client, or all together, may ask for at most.
 *
 * @param requests how many requests may be under way at once
 * @param projectRate how many requests a second one project may send; 0 where that is not limited
 * @param lines how many lines of one request may be decided at once, where facts have to be waited for
 * @param shape how large questions may be, beside their bytes
 * @param requestTime how long it may take from a question's head until its answer begins
 * @param headTime how long the head of a request may take to come
 * @param answerTime how long a client may take nothing of what is written to it
 */
record Limits(
        int requests,
        int projectRate,
        int lines,
        ShapeLimits shape,
        Duration requestTime,
        Duration headTime,
        Duration answerTime) {

    private static final int REQUESTS = 256;
    private static final int LINES = 4;
    private static final int DOCUMENTS = 1_000_000;
    private static final int MANY = 1_000_000_000;

    /** Those that are set, or built in. */
    static Limits of(ServerSettings settings) throws NotStarted {
        return new Limits(
                settings.number("preflight.max-requests", REQUESTS, MANY),
                settings.number("preflight.project-rate", 0, MANY),
                settings.number("preflight.max-lines", LINES, 256),
                new ShapeLimits(
                        settings.number("preflight.max-documents", DOCUMENTS, MANY),
                        settings.number("preflight.max-nesting", ShapeLimits.DEEPEST, ShapeLimits.DEEPEST)),
                settings.time("preflight.request-timeout", Duration.ofSeconds(120)),
                settings.time("preflight.head-timeout", Duration.ofSeconds(30)),
                settings.time("preflight.answer-timeout", Duration.ofSeconds(30)));
    }
}
