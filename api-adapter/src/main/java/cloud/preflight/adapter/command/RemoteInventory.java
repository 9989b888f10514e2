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

/** The inventory of one project in a service. */
final class RemoteInventory implements InventoryTarget {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final String url;

    RemoteInventory(String url, String project) {
        this.url = url.replaceAll("/+$", "") + "/v1/" + encoded(project) + "/inventory";
        try {
            HttpRequest.newBuilder(URI.create(this.url));
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("--url is " + url + ", must be an http or https address");
        }
    }

    @Override
    public byte[] put(InputStream facts) throws IOException {
        return answered(send("PUT", "", BodyPublishers.ofInputStream(() -> facts)));
    }

    @Override
    public byte[] patch(InputStream facts) throws IOException {
        return answered(send("PATCH", "", BodyPublishers.ofInputStream(() -> facts)));
    }

    @Override
    public InputStream get() throws IOException {
        HttpResponse<InputStream> response = send("GET", "", BodyPublishers.noBody());
        if (response.statusCode() != OK) {
            throw refused(response);
        }
        return response.body();
    }

    @Override
    public boolean delete(Section section, String id) throws IOException {
        String document = "/" + section.id() + (section.isList() ? "/" + encoded(id) : "");
        HttpResponse<InputStream> response = send("DELETE", document, BodyPublishers.noBody());
        if (response.statusCode() != NO_CONTENT && response.statusCode() != NOT_FOUND) {
            throw refused(response);
        }
        response.body().close();
        return response.statusCode() == NO_CONTENT;
    }

    @Override
    public void clear() throws IOException {
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
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new CommandFailure(url + " can't be reached, or broke off");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(url + " did not answer");
        }
    }

    private byte[] answered(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != OK) {
            throw refused(response);
        }
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        }
    }

    private CommandFailure refused(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String error = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new CommandFailure(url + " answered " + response.statusCode() + ": " + error);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
