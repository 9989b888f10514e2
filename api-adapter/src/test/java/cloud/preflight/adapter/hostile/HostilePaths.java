package cloud.preflight.adapter.hostile;

import static cloud.preflight.adapter.hostile.Besieged.OTHER;
import static cloud.preflight.adapter.hostile.Besieged.WRITTEN;
import static cloud.preflight.adapter.hostile.Besieged.any;

import cloud.preflight.adapter.hostile.Attack.Sent;
import cloud.preflight.adapter.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Paths, methods, queries and headers that make no sense, and other projects' paths. */
final class HostilePaths {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "*/*",
            ";",
            "");

    private static final List<String> THINGS = List.of(
            "servers", "volumes", "quotas", "account", "policies", "s1", "CSBS.9001", "liveness", "%00", "%25", "..");

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/./",
            "/../",
            "%2e%2e/",
            "..%2f",
            "%2F",
            "%5c",
            "\\",
            ";a=b",
            ";",
            "%00",
            "%0d%0a",
            "%25",
            "%c0%ae",
            "%ff",
            "%u0041",
            "%zz",
            "%",
            "+",
            "~",
            "@",
            ":",
            "*",
            "'",
            "\"",
            "<",
            "{",
            "|",
            "^",
            "`",
            "?",
            "??",
            "#",
            "&",
            "=",
            "error-codes",
            OTHER,
            "v1",
            "%E2%80%AE",
            "%F0%9F%98%80");

    private static final List<String> QUERIES = List.of(
            "?",
            "?enforce=true",
            "?enforce=",
            "?enforce=true&enforce=strict",
            "?explain=true",
            "?limit=0",
            "?limit=-1",
            "?limit=99999999999999999999",
            "?limit=1&marker=",
            "?marker=%00",
            "?q=%zz",
            "?q=%00",
            "?http_status=%20",
            "?operation=nope",
            "?a[b]=c",
            "?=",
            "?&&&",
            "?a=b=c",
            "?%3d",
            "?q=" + "x".repeat(2_000));

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Cookie",
            "Date",
            "Forwarded",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Max-Forwards",
            "Origin",
            "Range",
            "Referer",
            "TE",
            "X-Auth-Token",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "X-Request-Id",
            "X-Rewrite-URL",
            "traceparent",
            "x");

    private static final List<String> VALUES = List.of(
            "",
            ";",
            ";;;",
            "\"",
            "*",
            "*/*;q=",
            "a/b/c",
            "gzip;q=2",
            "identity;q=0",
            "bytes=9-1",
            "x".repeat(1_500),
            "\t",
            "%s%n",
            "${jndi:x}",
            "\u00ff\u00fe",
            "=;=;",
            "Bearer",
            "Bearer  ",
            "Basic Og==",
            "null",
            "nonsense",
            "-1",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "http://[::1",
            "application/json;q=much",
            "zh;q=1.0000000000000000001",
            "/v1/" + OTHER + "/inventory",
            "DELETE");

    private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403);

    private final Besieged besieged;

    HostilePaths(Besieged besieged) {
        this.besieged = besieged;
    }

    Sent sent(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> stranger(random);
            case 1 -> mangled(random);
            case 2 -> header(random);
            default -> method(random);
        };
    }

    /** A path of a project that is another's, as it should be written. */
    private Sent stranger(Random random) {
        List<Route> closed =
                besieged.routes().stream().filter(Route::isOfProject).toList();
        Route route = any(closed, random);
        String query = random.nextInt(4) == 0 ? any(QUERIES, random).replace("%zz", "") : "";
        List<String> headers = new ArrayList<>(List.of("Content-Type: " + any(TYPES, random)));
        if (random.nextInt(4) > 0) {
            headers.add(random.nextBoolean() ? besieged.token(WRITTEN) : "X-Auth-Token: " + any(VALUES, random));
        }
        HttpRequest request = HttpRequest.without(route.method(), route.path(OTHER, "servers") + query, headers);
        return new Sent(request, refused(route.method(), NOT_ADMITTED));
    }

    private static Wanted refused(String method, Set<Integer> statuses) {
        return method.equals("HEAD") ? Wanted.HEAD_ALONE : Wanted.refused(statuses);
    }

    /** A path with something in it that does not belong there. */
    private Sent mangled(Random random) {
        Route route = besieged.route(random);
        StringBuilder path = new StringBuilder(path(route, random.nextBoolean() ? WRITTEN : OTHER, random));
        for (int left = random.nextInt(3); left >= 0; left--) {
            int at = random.nextInt(path.length() + 1);
            if (random.nextInt(3) == 0 && at < path.length()) {
                path.replace(at, at + 1, "%" + Integer.toHexString(path.charAt(at)));
            } else {
                path.insert(at, any(PIECES, random));
            }
        }
        String target = random.nextInt(8) == 0 ? "http://test" + path : path.toString();
        return new Sent(
                HttpRequest.without(route.method(), target, List.of(besieged.token(WRITTEN))), wanted(route.method()));
    }

    private static Wanted wanted(String method) {
        return method.equals("HEAD") ? Wanted.HEAD_ALONE : Wanted.SANE;
    }

    private String path(Route route, String project, Random random) {
        return route.path(project, any(THINGS, random));
    }

    private Sent header(Random random) {
        Route route = besieged.route(random);
        List<String> headers = new ArrayList<>(List.of(besieged.token(WRITTEN)));
        for (int left = random.nextInt(3); left >= 0; left--) {
            headers.add(any(HEADERS, random) + ": " + any(VALUES, random));
        }
        return new Sent(
                new HttpRequest(route.method(), path(route, WRITTEN, random), headers, HttpRequest.ascii("{}")),
                wanted(route.method()));
    }

    private Sent method(Random random) {
        Route route = besieged.route(random);
        String method = any(METHODS, random);
        List<String> headers = List.of("Content-Type: " + any(TYPES, random), besieged.token(WRITTEN));
        String target = path(route, WRITTEN, random) + (random.nextBoolean() ? any(QUERIES, random) : "");
        byte[] body = HttpRequest.ascii(random.nextBoolean() ? "" : "{\"servers\":[]}");
        return new Sent(new HttpRequest(method, target, headers, body), wanted(method));
    }
}
