package cloud.preflight.adapter.http;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that a request shows. */
final class ShownToken {

    private static final String OF_OPENSTACK = "X-Auth-Token";
    private static final Pattern BEARER = Pattern.compile("bearer +(?<token>[^ ]+)", Pattern.CASE_INSENSITIVE);

    private ShownToken() {}

    /**
     * That of {@code X-Auth-Token}, or else of {@code Authorization: Bearer}. Two of one kind are none, since somebody on
     * the way may have read the other one.
     */
    static Optional<String> of(HttpHeaders headers) {
        List<String> shown = headers.getAll(OF_OPENSTACK);
        return shown.isEmpty()
                ? single(headers.getAll(HttpHeaders.AUTHORIZATION))
                        .map(BEARER::matcher)
                        .filter(Matcher::matches)
                        .map(bearer -> bearer.group("token"))
                : single(shown);
    }

    private static Optional<String> single(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
