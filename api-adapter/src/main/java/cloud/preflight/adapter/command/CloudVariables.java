package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.live.Calls;
import cloud.preflight.live.Catalog.Placement;
import cloud.preflight.live.Cloud;
import cloud.preflight.live.CloudSettings;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.live.KeystoneSettings.Account;
import cloud.preflight.live.Proxies;
import cloud.preflight.live.TrustedAuthorities;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What the environment says of a cloud: who validates tokens, and whether facts come from there. */
final class CloudVariables {

    static final String SOURCE = "PREFLIGHT_SOURCE";
    static final String OPENSTACK = "openstack";

    private static final String INVENTORY = "inventory";
    private static final String SOURCE_TIMEOUT = "PREFLIGHT_SOURCE_TIMEOUT";
    private static final String SOURCE_CACHE = "PREFLIGHT_SOURCE_CACHE";
    private static final String SOURCE_ACCOUNT = "PREFLIGHT_SOURCE_ACCOUNT";
    private static final String SOURCE_CONNECTIONS = "PREFLIGHT_SOURCE_CONNECTIONS";
    private static final String SOURCE_REGION = "PREFLIGHT_SOURCE_REGION";
    private static final String SOURCE_INTERFACE = "PREFLIGHT_SOURCE_INTERFACE";
    private static final Set<String> OF_SOURCE =
            Set.of(SOURCE_TIMEOUT, SOURCE_CACHE, SOURCE_ACCOUNT, SOURCE_CONNECTIONS, SOURCE_REGION, SOURCE_INTERFACE);

    private static final String URL = "PREFLIGHT_KEYSTONE_URL";
    private static final String TIMEOUT = "PREFLIGHT_KEYSTONE_TIMEOUT";
    private static final String CACHE = "PREFLIGHT_KEYSTONE_CACHE";
    private static final String USER = "PREFLIGHT_KEYSTONE_USER";
    private static final String PASSWORD = "PREFLIGHT_KEYSTONE_PASSWORD";
    private static final String PROJECT = "PREFLIGHT_KEYSTONE_PROJECT";
    private static final String CA_FILE = "PREFLIGHT_CA_FILE";

    private static final int USUAL_TIMEOUT = 5;
    private static final int USUAL_CACHE = 60;
    private static final int LONGEST = 86_400;
    private static final int MOST_CONNECTIONS = 1_000;

    private final Function<String, Optional<String>> environment;

    /** Those in this environment, in which an empty variable is absent. */
    CloudVariables(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** Whether facts come from a cloud. A setting of a source that is not asked, or that there is none of, is refused. */
    boolean isSource(Collection<String> names) {
        String source = value(SOURCE).orElse(INVENTORY);
        if (!source.equals(INVENTORY) && !source.equals(OPENSTACK)) {
            throw new CommandFailure(SOURCE + " is " + source + ", must be " + INVENTORY + " or " + OPENSTACK);
        }
        names.stream()
                .filter(name -> name.startsWith(SOURCE + "_") && value(name).isPresent())
                .sorted()
                .forEach(name -> refuse(name, source));
        return source.equals(OPENSTACK);
    }

    private static void refuse(String name, String source) {
        if (!OF_SOURCE.contains(name)) {
            throw new CommandFailure(name + " is no setting");
        }
        if (!source.equals(OPENSTACK)) {
            throw new CommandFailure(name + " is set, but " + SOURCE + " is not " + OPENSTACK);
        }
    }

    /** The identity service, which somebody needs. */
    Keystone keystone(String need, HttpTransport transport) {
        String url = value(URL).orElseThrow(() -> new CommandFailure(need + ", but " + URL + " is not set"));
        KeystoneSettings settings = new KeystoneSettings(
                address(URL, url.replaceAll("/+$", "")),
                seconds(TIMEOUT, 1, USUAL_TIMEOUT),
                seconds(CACHE, 0, USUAL_CACHE),
                account());
        return Keystone.of(settings, transport);
    }

    /** The cloud of the identity service. */
    Cloud cloud(Keystone keystone, HttpTransport transport) {
        CloudSettings settings = settings(
                new Placement(
                        value(SOURCE_REGION).orElse(null),
                        side(SOURCE_INTERFACE, value(SOURCE_INTERFACE).orElse("public"))),
                flag(SOURCE_ACCOUNT));
        if (settings.account() && !keystone.hasAccount()) {
            throw new CommandFailure(SOURCE_ACCOUNT + " is true, but " + USER + " is not set");
        }
        return Cloud.of(settings, keystone, transport);
    }

    /** How a cloud is asked. */
    CloudSettings settings(Placement placement, boolean account) {
        CloudSettings usual = CloudSettings.USUAL;
        return new CloudSettings(
                seconds(SOURCE_TIMEOUT, 1, (int) usual.timeout().toSeconds()),
                seconds(SOURCE_CACHE, 0, 0),
                number(SOURCE_CONNECTIONS, MOST_CONNECTIONS, usual.connections()),
                placement,
                account);
    }

    /** How everything of a cloud is reached. */
    HttpTransport transport(Calls calls) {
        return transport(CA_FILE, value(CA_FILE).orElse(null), calls);
    }

    /** The same with the authorities in a file that something names; null for those of the virtual machine. */
    HttpTransport transport(String named, @Nullable String file, Calls calls) {
        try {
            return HttpTransport.of(file == null ? null : authorities(named, file), Proxies.of(environment), calls);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(String.valueOf(wrong.getMessage()));
        }
    }

    private static SSLContext authorities(String named, String file) {
        Path path = FileNames.of(named, file);
        try {
            return TrustedAuthorities.in(path);
        } catch (IOException unreadable) {
            throw new CommandFailure(named + " is " + file + ", which can't be read as certificates in PEM");
        }
    }

    /** An address that is refused is not printed: there may be a password in it. */
    static URI address(String name, String url) {
        try {
            URI address = URI.create(url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && url.endsWith("/v3")) {
                return address;
            }
        } catch (IllegalArgumentException other) {
            // No address at all.
        }
        throw new CommandFailure(name + " must be an http or https address that ends with /v3, without a password");
    }

    /** Which of a service's addresses is meant: {@code public}, or {@code publicURL} as it was once called. */
    static String side(String name, String value) {
        String side = value.replaceFirst("URL$", "");
        if (!Set.of("public", "internal", "admin").contains(side)) {
            throw new CommandFailure(name + " is " + value + ", must be public, internal or admin");
        }
        return side;
    }

    private Duration seconds(String name, int least, int usual) {
        String text = value(name).orElse(String.valueOf(usual));
        int seconds = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (seconds < least || seconds > LONGEST) {
            throw new CommandFailure(name + " is " + text + ", must be whole seconds from " + least + " to " + LONGEST);
        }
        return Duration.ofSeconds(seconds);
    }

    private int number(String name, int most, int usual) {
        String text = value(name).orElse(String.valueOf(usual));
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new CommandFailure(name + " is " + text + ", must be a whole number from 1 to " + most);
        }
        return number;
    }

    private boolean flag(String name) {
        String value = value(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new CommandFailure(name + " is " + value + ", must be true or false");
        }
        return value.equals("true");
    }

    private @Nullable Account account() {
        if (Stream.of(USER, PASSWORD, PROJECT).allMatch(name -> value(name).isEmpty())) {
            return null;
        }
        return new Account(ofAccount(USER), ofAccount(PASSWORD), ofAccount(PROJECT));
    }

    private String ofAccount(String name) {
        return value(name)
                .orElseThrow(() -> new CommandFailure(
                        name + " is not set, but an account is its user, its password and its project"));
    }

    private Optional<String> value(String name) {
        return environment.apply(name);
    }
}
