package cloud.preflight.adapter.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names of hosts tell by themselves. */
final class HostName {

    private static final String LOCAL = "localhost";
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private HostName() {}

    /** The host of {@code host:port}, as {@link #plain} has it. */
    static String of(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.lastIndexOf(':');
        return plain(end <= 0 ? authority : authority.substring(0, end));
    }

    /** A name in lower case, without the dot that may stand at its end. */
    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether nobody can own the name in public: an address, a name of this machine, or one without a domain. */
    static boolean isNobodys(String host) {
        return isAddress(host) || host.indexOf('.') < 0 || isOfThisMachine(host);
    }

    /** Whether it always means this machine. */
    static boolean isOfThisMachine(String host) {
        return host.equals(LOCAL) || host.endsWith("." + LOCAL) || isAddress(host) && isLoopback(host);
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") || ADDRESS.matcher(host).matches();
    }

    /** Whether an address, or what a name stands for, is of this machine alone. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
