package cloud.preflight.adapter.openapi;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An error that is none of a row.
 *
 * @param status its HTTP status
 * @param code its code
 */
record Failure(int status, String code) {

    /** What stands for every error that is not listed. */
    static final String OTHERWISE = "Otherwise";

    /** No operation has it, since one that is there has its method. */
    private static final int NO_METHOD = 405;

    private static final String PUBLISHED = "CSBS.";
    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401,
            List.of("WWW-Authenticate"),
            NO_METHOD,
            List.of("Allow"),
            415,
            List.of("Accept"),
            429,
            List.of("Retry-After"),
            503,
            List.of("Retry-After"));

    /** The codes that the catalog does not have. */
    static Stream<String> ownCodes() {
        return HttpPage.failures().stream()
                .map(Failure::code)
                .filter(code -> !code.startsWith(PUBLISHED))
                .distinct()
                .sorted();
    }

    /** What the status is called, as a name. */
    String name() {
        return status == NO_METHOD
                ? OTHERWISE
                : HttpStatus.getDefaultReason(status).replaceAll("\\W", "");
    }

    /** What is said of it. */
    String words() {
        String words = HttpPage.error(status, code);
        return status == NO_METHOD ? "Any other error has the same shape. 405, for instance: " + words : words;
    }

    /** The headers that come with it. */
    List<String> headers() {
        return HEADERS.getOrDefault(status, List.of());
    }

    /** Whether a route may answer with it. */
    boolean isOf(ApiRoute route) {
        return switch (status) {
            case 401 -> route.variables().containsKey("project_id");
            case 404 -> !route.variables().isEmpty();
            case NO_METHOD -> false;
            case 429 ->
                route.variables().containsKey("project_id")
                        && !route.variables().containsKey("provider_id");
            case 409 -> route.query().contains("enforce");
            case 413, 415 -> !route.reads().isEmpty();
            default -> true;
        };
    }
}
