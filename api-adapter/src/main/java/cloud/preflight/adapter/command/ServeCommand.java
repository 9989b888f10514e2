package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.decisionlog.DecisionLog;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.tracing.Tracing;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.live.Calls;
import cloud.preflight.live.Cloud;
import cloud.preflight.profile.Profile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(name = "serve", description = "Answer over HTTP.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    private static final String HOST = "PREFLIGHT_HOST";
    private static final String PORT = "PREFLIGHT_PORT";
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--host", description = "The address to listen on (PREFLIGHT_HOST). Default: 127.0.0.1.")
    private @Nullable String host;

    @Option(names = "--port", description = "The port; 0 takes a free one (PREFLIGHT_PORT). Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--insecure", description = "Listen on any address although anybody may ask.")
    private boolean insecure;

    @Mixin
    private ProfileOption profile;

    @Mixin
    private DataOption data;

    @Mixin
    private TokensOption tokens;

    @Spec
    private CommandSpec spec;

    /** Returns only when its thread is interrupted; a signal ends the whole program. */
    @Override
    public void run() {
        CredentialsSettings settings = new CredentialsSettings(Environment::value);
        Optional<Tracing> tracing = tracing();
        Calls calls = tracing.map(Tracing::calls).orElse(Calls.NONE);
        try (ServedCloud cloud =
                ServedCloud.of(Environment::value, System.getenv().keySet(), calls)) {
            if (cloud.source().isPresent()) {
                settings.refuseOwnTokens(tokens);
            }
            try (Credentials credentials = settings.credentials(tokens, data.directory(), cloud::keystone)) {
                serve(
                        new Service.Listening(
                                host(), port(), address -> refuseStrangers(address, credentials), credentials, tracing),
                        cloud.source());
            }
        } finally {
            tracing.ifPresent(Tracing::close);
        }
    }

    private static Optional<Tracing> tracing() {
        try {
            return Environment.flag("PREFLIGHT_TRACING", false)
                    ? Optional.of(Tracing.ofEnvironment())
                    : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("PREFLIGHT_TRACING is true, but tracing can't be set up: " + wrong.getMessage());
        }
    }

    private void serve(Service.Listening listening, Optional<Cloud> cloud) {
        // The service reads these too, and would take any other word for yes.
        Environment.flag("PREFLIGHT_CONSOLE", true);
        boolean measured = Environment.flag("PREFLIGHT_METRICS", true);
        Optional<ProfileFile> watched = profile.watched(Environment.flag("PREFLIGHT_PROFILE_RELOAD", true));
        Profile platform = profile.profile();
        Inventory inventory = data.inventory();
        Optional<DecisionLog> log = DecisionLogSettings.log(Environment::value);
        Assembly assembly = new Assembly(inventory, log, measured, listening.tracing());
        try (Service service =
                Service.start(() -> assembly.under(platform), new Service.Sources(inventory, cloud), listening)) {
            Optional<ProfileReload> reload = watched.map(file -> new ProfileReload(file, assembly, service::decide));
            Runnable started = () -> {
                log.ifPresent(DecisionLog::start);
                ServeLog.started(service.url(), assembly.preflight(), profile.place(), data.place());
                reload.ifPresent(ProfileReload::start);
            };
            Runnable last = () -> {
                log.ifPresent(DecisionLog::close);
                listening.tracing().ifPresent(Tracing::close);
            };
            serve(service, started, last);
            reload.ifPresent(ProfileReload::close);
        } catch (Service.NotStarted failure) {
            throw new CommandFailure(String.valueOf(failure.getMessage()));
        } finally {
            log.ifPresent(DecisionLog::close);
        }
    }

    private @Nullable String host() {
        return host == null ? Environment.value(HOST).orElse(null) : host;
    }

    private @Nullable Integer port() {
        if (port != null) {
            return inRange("--port", port);
        }
        return Environment.value(PORT).map(ServeCommand::port).orElse(null);
    }

    private static Integer port(String text) {
        try {
            return inRange(PORT, Integer.parseInt(text));
        } catch (NumberFormatException wrong) {
            throw outOfRange(PORT, text);
        }
    }

    private static int inRange(String setting, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw outOfRange(setting, String.valueOf(port));
        }
        return port;
    }

    private static CommandFailure outOfRange(String setting, String port) {
        return new CommandFailure(setting + " is " + port + ", must be from 0 to " + HIGHEST_PORT);
    }

    /** What was decided before the first line is printed is logged after it. */
    private void serve(Service service, Runnable started, Runnable last) {
        Thread onSignal = new Thread(() -> finish(service, last), "finish");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            spec.commandLine().getOut().println("listening on " + service.url());
            spec.commandLine().getOut().flush();
            started.run();
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            // That is how it is told to.
        } finally {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        }
    }

    /** A program that a signal ends has another exit status unless it is halted. */
    private static void finish(Service service, Runnable last) {
        try {
            service.finish();
        } catch (InterruptedException atOnce) {
            service.close();
        } finally {
            ServeLog.stopped();
            last.run();
            Runtime.getRuntime().halt(ExitCode.OK);
        }
    }

    private void refuseStrangers(String address, Credentials credentials) {
        if (address.isEmpty()) {
            throw new CommandFailure(hostSetting() + " is empty, must be an address of this machine");
        }
        if (isLoopback(address) || credentials.required()) {
            return;
        }
        if (!insecure) {
            throw new CommandFailure(hostSetting() + " is " + address
                    + ", but without credentials only the loopback address is served:"
                    + " PREFLIGHT_CREDENTIALS=tokens or keystone asks for them, --insecure serves anybody");
        }
        spec.commandLine().getErr().println("WARNING: anybody who reaches " + address + " may ask");
    }

    private String hostSetting() {
        if (host != null) {
            return "--host";
        }
        return Environment.value(HOST).isPresent() ? HOST : "micronaut.server.host";
    }

    private boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new CommandFailure(hostSetting() + " is " + address + ", which is no address of this machine");
        }
    }
}
