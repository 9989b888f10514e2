package cloud.preflight.adapter.command;

import cloud.preflight.adapter.http.PlainService;
import cloud.preflight.adapter.http.Service;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ParseResult;

/**
 * {@code serve} with plain Java in the place of the rules, the baseline of the start. Everything else is the program's own:
 * the same command line is built and read, the same service started.
 */
public final class PlainMain {

    private PlainMain() {}

    /** Serves until the program is ended from outside. */
    public static void main(String[] arguments) {
        Streams streams = new Streams(System.in, System.out, System.err, false);
        PreflightCommand.commandLine(streams)
                .setExecutionStrategy(parsed -> serve(parsed.subcommand()))
                .execute(arguments);
    }

    private static int serve(ParseResult serve) {
        String host = serve.matchedOptionValue("--host", "127.0.0.1");
        int port = serve.matchedOptionValue("--port", 0);
        try (Service service = PlainService.start(host, port)) {
            System.out.println("listening on " + service.url());
            System.out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (Service.NotStarted | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
