package cloud.preflight.adapter;

import cloud.preflight.adapter.command.PreflightCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A short life of the program that loads what its start and its first answers load, for the virtual machine to leave an archive
 * of these classes: a service that is asked and then told to end, and a {@code check}. The inventory
 * is where it always is.
 */
final class Training {

    private static final List<String> QUESTIONS = List.of("""
            {"operation":"protect","request":{"resource_id":"s"},
             "facts":{"servers":[{"id":"s","status":"ERROR"}],"volumes":[],"policies":[],"operation_logs":[]}}""", """
            {"operation":"restore","request":{"checkpoint_item_id":"i","target":{"resource_id":"s",
              "resource_type":"OS::Nova::Server","volumes":[{"backup_id":"b","volume_id":"v"}]}},
             "facts":{"servers":[{"id":"s","status":"ACTIVE"}],
              "volumes":[{"id":"v","size":1,"status":"in-use","attachments":[{"server_id":"s","device":"/dev/vda"}]}],
              "checkpoint_items":[{"id":"i","status":"available","resource_id":"s",
               "extend_info":{"volume_backups":[{"id":"b","source_volume_id":"v","source_volume_size":2}]}}],
              "operation_logs":[]}}""");

    private static final String INVENTORY = """
            {"servers":[{"id":"s","status":"ACTIVE"}],"volumes":[]}""";

    private Training() {}

    /** Ends with status 0 once everything was asked, with another one where something failed. */
    public static void main(String... arguments) {
        try {
            ask(serve());
            check();
        } catch (IOException | RuntimeException failure) {
            System.err.println(failure.getMessage());
            Runtime.getRuntime().halt(1);
        }
        // As the signal would: the service finishes in the hook, and leaves with 0.
        System.exit(0);
    }

    /** Starts the service and gives its address. */
    private static String serve() throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
        Thread service = new Thread(() -> run(out, "serve", "--host", "127.0.0.1", "--port", "0"), "serve");
        service.setDaemon(true);
        service.start();
        return said.readLine().replaceFirst("^listening on ", "");
    }

    private static void ask(String url) throws IOException {
        send(url + "/health/readiness", "GET", "");
        for (String question : QUESTIONS) {
            send(url + "/v1/training/validations", "POST", question);
        }
        send(url + "/v1/training/inventory", "PUT", INVENTORY);
        send(
                url + "/v1/training/validations",
                "POST",
                "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"}}");
        send(url + "/prometheus", "GET", "");
    }

    private static void send(String url, String method, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    private static void check() throws IOException {
        Path question = Files.createTempFile("question", ".json");
        try {
            Files.writeString(question, QUESTIONS.get(1));
            run(OutputStream.nullOutputStream(), "check", question.toString());
            run(OutputStream.nullOutputStream(), "check", "--json", question.toString());
        } finally {
            Files.delete(question);
        }
    }

    private static void run(OutputStream out, String... arguments) {
        PreflightCommand.run(InputStream.nullInputStream(), out, System.err, arguments);
    }
}
