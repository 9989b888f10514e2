package cloud.preflight.benchmarks;

import cloud.preflight.adapter.command.PreflightCommand;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.facts.FactSource;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.nio.file.Path;
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
        PreflightCommand.commandLine(System.in, System.out, System.err)
                .setExecutionStrategy(parsed -> serve(parsed.subcommand()))
                .execute(arguments);
    }

    private static int serve(ParseResult serve) {
        String host = serve.matchedOptionValue("--host", "127.0.0.1");
        int port = serve.matchedOptionValue("--port", 0);
        Inventory inventory = Inventory.in(Path.of("preflight-data"));
        try (Service service = Service.start(PlainMain::deciding, inventory, host, port)) {
            System.out.println("listening on " + service.url());
            System.out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (Service.NotStarted | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Nobody asks it about facts that are kept. */
    private static Service.Deciding deciding() {
        return Service.Deciding.unmeasured(new HandWritten(Profile.defaults()), FactSource.NONE);
    }
}
