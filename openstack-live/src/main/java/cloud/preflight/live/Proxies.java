package cloud.preflight.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The proxies that the usual variables name: {@code http_proxy}, {@code https_proxy} and {@code no_proxy}, of which the name in
 * lower case counts before the one in upper case. This machine itself is always reached without one.
 */
public final class Proxies extends ProxySelector {

    /** No proxy for anything. */
    public static final Proxies NONE = of(variable -> Optional.empty());

    private static final int USUAL_PORT = 80;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]+){3}|\\[::1\\]");

    private final Map<String, URI> byScheme;
    private final List<String> direct;

    private Proxies(Map<String, URI> byScheme, List<String> direct) {
        this.byScheme = byScheme;
        this.direct = direct;
    }

    /**
     * Those of this environment, in which an empty variable is absent.
     *
     * @throws IllegalArgumentException when a variable is no address of a proxy, or one with a password; its message names
     *     the variable
     */
    public static Proxies of(Function<String, Optional<String>> environment) {
        Map<String, URI> byScheme = new HashMap<>();
        for (String scheme : List.of("http", "https")) {
            value(environment, scheme + "_proxy")
                    .ifPresent(value -> byScheme.put(scheme, address(scheme + "_proxy", value)));
        }
        List<String> direct = value(environment, "no_proxy").stream()
                .flatMap(hosts -> Arrays.stream(hosts.split("[,\\s]+")))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        return new Proxies(Map.copyOf(byScheme), direct);
    }

    private static Optional<String> value(Function<String, Optional<String>> environment, String variable) {
        return environment.apply(variable).or(() -> environment.apply(variable.toUpperCase(Locale.ROOT)));
    }

    /** What is refused is not told: there may be a password in it. */
    private static URI address(String variable, String value) {
        try {
            URI address = URI.create(value.contains("://") ? value : "http://" + value);
            if ("http".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException other) {
            // No address at all.
        }
        throw new IllegalArgumentException(variable + " must be http://HOST:PORT, without a password");
    }

    @Override
    public List<Proxy> select(URI target) {
        URI proxy = byScheme.get(String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT));
        if (proxy == null || isDirect(String.valueOf(target.getHost()).toLowerCase(Locale.ROOT))) {
            return List.of(Proxy.NO_PROXY);
        }
        int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port)));
    }

    /** A host is named itself, or by a domain that it is in. */
    private boolean isDirect(String host) {
        return LOOPBACK.matcher(host).matches()
                || direct.stream().anyMatch(named -> {
                    String domain = named.startsWith(".") ? named : "." + named;
                    return named.equals("*") || host.equals(named) || host.endsWith(domain);
                });
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
        // Who asked is told.
    }
}
