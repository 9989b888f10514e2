package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Optional;

/** The address of a service, as a flag gives it. */
final class ServiceAddress {

    private static final int HIGHEST_PORT = 65_535;

    private ServiceAddress() {}

    /** The address of what a path is added to. A user and a password before the host are neither sent nor told. */
    static String of(String flag) {
        return parsed(flag)
                .map(address -> withoutUser(flag, address).replaceAll("/+$", ""))
                .orElseThrow(() -> new CommandFailure(
                        "--url is " + masked(flag) + ", must be the http or https address of a service"));
    }

    private static Optional<URI> parsed(String flag) {
        try {
            URI address = HttpRequest.newBuilder(new URI(flag)).build().uri();
            return address.getPort() <= HIGHEST_PORT && address.getQuery() == null && address.getFragment() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static String withoutUser(String flag, URI address) {
        String user = address.getRawUserInfo();
        return user == null ? flag : flag.replace("//" + user + "@", "//");
    }

    /** Whatever may be a user and a password, as good as an address that is none can be read. */
    private static String masked(String flag) {
        return flag.replaceFirst("(?s)^([^/]*//)?.*@", "$1…@");
    }
}
