package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.http.Service;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = "Answer over HTTP.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--host",
            defaultValue = "${env:PREFLIGHT_HOST:-127.0.0.1}",
            description = "The address to listen on (PREFLIGHT_HOST). Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "${env:PREFLIGHT_PORT:-8080}",
            description = "The port; 0 takes a free one (PREFLIGHT_PORT). Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--insecure", description = "Listen on any address although anybody may ask.")
    private boolean insecure;

    @Mixin
    private ProfileOption profile;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    /** Returns only when its thread is interrupted; a signal ends the whole program. */
    @Override
    public void run() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new CommandFailure("--port is " + port + ", must be from 0 to " + HIGHEST_PORT);
        }
        refuseStrangers();
        try (Service service = Service.start(profile.profile(), data.inventory(), host, port)) {
            serve(service);
        } catch (Service.NotStarted failure) {
            throw new CommandFailure(failure.getMessage());
        }
    }

    private void serve(Service service) {
        Thread onSignal = new Thread(() -> finish(service), "finish");
        Runtime.getRuntime().addShutdownHook(onSignal);
        spec.commandLine().getOut().println("listening on " + service.url());
        spec.commandLine().getOut().flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        }
    }

    /** A program that a signal ends has another exit status unless it is halted. */
    private static void finish(Service service) {
        try {
            service.finish();
        } catch (InterruptedException atOnce) {
            service.close();
        } finally {
            Runtime.getRuntime().halt(ExitCode.OK);
        }
    }

    private void refuseStrangers() {
        if (host.isEmpty()) {
            throw new CommandFailure("--host is empty, must be an address of this machine");
        }
        if (loopback()) {
            return;
        }
        if (!insecure) {
            throw new CommandFailure("--host is " + host
                    + ", but without credentials only the loopback address is served: --insecure serves anybody");
        }
        spec.commandLine().getErr().println("WARNING: anybody who reaches " + host + " may ask");
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new CommandFailure("--host is " + host + ", which is no address of this machine");
        }
    }
}
