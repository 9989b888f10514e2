package cloud.preflight.adapter.http;

import cloud.preflight.adapter.http.Service.NotStarted;
import io.micronaut.context.env.Environment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the server listens, whoever says it: a flag, a variable, a file, or what is built in. */
final class ServerSettings {

    private static final String HOST = "micronaut.server.host";
    private static final String PORT = "micronaut.server.port";
    private static final String TLS = "micronaut.server.ssl.enabled";
    private static final String TLS_PORT = "micronaut.server.ssl.port";
    private static final List<String> MORE_ADDRESSES =
            List.of("micronaut.server.netty.listeners", "micronaut.server.dual-protocol");
    /** Where the framework says that a variable comes from. */
    private static final String VARIABLES = "System.env";

    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;

    ServerSettings(Environment environment) {
        this.environment = environment;
    }

    /** As properties what was said; a port counts with TLS too. */
    static Map<String, Object> of(@Nullable String host, @Nullable Integer port) {
        Map<String, Object> said = new HashMap<>();
        if (host != null) {
            said.put(HOST, host);
        }
        if (port != null) {
            said.put(PORT, port);
            said.put(TLS_PORT, port);
        }
        return said;
    }

    /** Refuses what the framework would pass over, or take for something else. */
    void check() throws NotStarted {
        if (!List.of("", "true", "false").contains(value(TLS))) {
            throw refused(TLS, "must be true or false");
        }
        for (String setting : MORE_ADDRESSES) {
            if (environment.containsProperties(setting) && !value(setting).equals("false")) {
                throw new NotStarted(named(setting) + " is not supported: one address is served");
            }
        }
        if (!isPort(value(portSetting()))) {
            throw refused(portSetting(), "must be from 0 to " + HIGHEST_PORT);
        }
    }

    /** A whole number from 1 to the most that may be. */
    int number(String setting, int usual, int most) throws NotStarted {
        String text = value(setting);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw refused(setting, "must be from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    /** A time that is longer than none. */
    Duration time(String setting, Duration usual) throws NotStarted {
        if (value(setting).isEmpty()) {
            return usual;
        }
        return environment
                .getProperty(setting, Duration.class)
                .filter(time -> !time.isNegative() && !time.isZero())
                .orElseThrow(() -> refused(setting, "must be a time, 30s for instance"));
    }

    private static boolean isPort(String port) {
        try {
            int number = Integer.parseInt(port);
            return number >= 0 && number <= HIGHEST_PORT;
        } catch (NumberFormatException wrong) {
            return false;
        }
    }

    private NotStarted refused(String setting, String must) {
        return new NotStarted(named(setting) + " is " + value(setting) + ", " + must);
    }

    String host() {
        return value(HOST);
    }

    /** Where to listen, as a message has it. */
    String address() {
        return host() + ":" + value(portSetting());
    }

    private String portSetting() {
        return tls() ? TLS_PORT : PORT;
    }

    boolean tls() {
        return value(TLS).equals("true");
    }

    String value(String setting) {
        return environment.getProperty(setting, String.class).orElse("");
    }

    /** A setting as whoever set it called it: in a file, or as a variable. */
    String named(String setting) {
        String origin = environment
                .getPropertyEntry(setting)
                .map(entry -> entry.origin().location())
                .orElse("");
        if (origin.equals(VARIABLES)) {
            return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }
        return origin.isEmpty() ? setting : origin + ": " + setting;
    }
}
