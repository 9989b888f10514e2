package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.Section;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The inventory of one project in a service. */
final class RemoteInventory implements InventoryTarget {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int LONGEST = 1 << 16;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final String url;
    private final String[] headers;
    private boolean there;

    /** The token is in no flag, since everybody on a machine may see those. */
    RemoteInventory(String service, String project, Optional<String> token) {
        headers = token.map(RemoteInventory::headers).orElse(JSON);
        url = ServiceAddress.of(service) + "/v1/" + encoded(project) + "/inventory";
    }

    @Override
    public byte[] put(InputStream facts) {
        return answered(send("PUT", "", BodyPublishers.ofInputStream(() -> facts)));
    }

    @Override
    public byte[] patch(InputStream facts) {
        return answered(send("PATCH", "", BodyPublishers.ofInputStream(() -> facts)));
    }

    @Override
    public InputStream get() {
        HttpResponse<InputStream> response = send("GET", "", BodyPublishers.noBody());
        if (response.statusCode() != OK) {
            throw refused(response);
        }
        return response.body();
    }

    @Override
    public boolean delete(Section section, String id) {
        String document = "/" + section.id() + (section.isList() ? "/" + encoded(id) : "");
        HttpResponse<InputStream> response = send("DELETE", document, BodyPublishers.noBody());
        boolean missing = response.statusCode() == NOT_FOUND && isThere();
        if (response.statusCode() != NO_CONTENT && !missing) {
            throw refused(response);
        }
        text(response);
        return !missing;
    }

    /** An address without an inventory answers the same as one without the document. */
    private boolean isThere() {
        if (!there) {
            HttpResponse<InputStream> head = send("HEAD", "", BodyPublishers.noBody());
            text(head);
            there = head.statusCode() == OK;
        }
        return there;
    }

    @Override
    public void clear() {
        HttpResponse<InputStream> response = send("DELETE", "", BodyPublishers.noBody());
        if (response.statusCode() != NO_CONTENT) {
            throw refused(response);
        }
    }

    @Override
    public void close() {
        // Its connections end with the program.
    }

    private HttpResponse<InputStream> send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .headers(headers)
                .method(method, body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw brokenOff();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(url + " did not answer");
        }
    }

    private byte[] answered(HttpResponse<InputStream> response) {
        if (response.statusCode() != OK) {
            throw refused(response);
        }
        return text(response);
    }

    private CommandFailure refused(HttpResponse<InputStream> response) {
        String error = new String(text(response), StandardCharsets.UTF_8).strip();
        String wayOut = response.statusCode() == UNAUTHORIZED ? ": set PREFLIGHT_TOKEN to a token of the project" : "";
        return new CommandFailure(url + " answered " + response.statusCode() + ": " + error + wayOut);
    }

    /** What is answered, of which no more is kept than a service says. */
    private byte[] text(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return body.readNBytes(LONGEST);
        } catch (IOException failure) {
            throw brokenOff();
        }
    }

    private CommandFailure brokenOff() {
        return new CommandFailure(url + " can't be reached, or broke off");
    }

    private static String[] headers(String token) {
        if (!token.matches("[!-~]+")) {
            throw new CommandFailure("PREFLIGHT_TOKEN has characters that no token has");
        }
        return new String[] {JSON[0], JSON[1], "X-Auth-Token", token};
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
