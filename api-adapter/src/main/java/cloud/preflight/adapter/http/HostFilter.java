package cloud.preflight.adapter.http;

import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.internal.text.Shown;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of strangers, in a browser on the same machine, from a service that is open to this machine alone and asks for no
 * credentials. Such a page may give a name of its own the address of this machine, and then has no other origin than the
 * service, so that no name of others is answered; a page of another origin may send what it can't read the answer to.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(CredentialsFilter.FIRST - 1)
final class HostFilter {

    private final boolean open;
    private final boolean crossOrigin;
    private final List<String> names;

    HostFilter(
            Credentials credentials,
            HttpServerConfiguration server,
            @Property(name = "preflight.hosts") @Nullable List<String> hosts) {
        open = !credentials.required()
                && server.getHost().filter(HostName::isLoopback).isPresent();
        crossOrigin = server.getCors().isEnabled();
        names = hosts == null ? List.of() : hosts.stream().map(HostName::plain).toList();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        String authority = request.getHeaders().get(HttpHeaders.HOST);
        if (!open || authority == null) {
            return null;
        }
        String host = HostName.of(authority);
        if (!HostName.isNobodys(host) && !names.contains(host)) {
            return Errors.response(ErrorAnswer.ours(
                    HttpStatus.FORBIDDEN.getCode(),
                    "The service is not called " + Shown.of(host) + ": preflight.hosts may name what it is called"));
        }
        Optional<String> stranger = crossOrigin
                ? Optional.empty()
                : Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN))
                        .filter(origin -> isStrange(origin, authority));
        return stranger.isPresent() ? Errors.response(Errors.of(request, HttpStatus.FORBIDDEN.getCode())) : null;
    }

    private static boolean isStrange(String origin, String authority) {
        String own = origin.substring(origin.indexOf("://") < 0 ? 0 : origin.indexOf("://") + "://".length());
        return !own.equalsIgnoreCase(authority) && !HostName.isOfThisMachine(HostName.of(own));
    }
}
