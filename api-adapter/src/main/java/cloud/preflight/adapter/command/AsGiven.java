package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Arguments and variables as they were given. Where a locale does not know their characters, as that of most services and
 * images does not, the virtual machine puts U+FFFD in their place, and two ids could become one. Linux still has the bytes,
 * which are taken for UTF-8; what can't be had so is refused.
 */
final class AsGiven {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");
    private static final char LOST = '\uFFFD';

    private AsGiven() {}

    static String[] arguments(String... decoded) {
        return Arrays.stream(decoded).anyMatch(AsGiven::isLost)
                ? arguments(decoded, entries(COMMAND_LINE))
                : decoded.clone();
    }

    /** The arguments, which are the last entries of a command line. */
    static String[] arguments(String[] decoded, List<byte[]> commandLine) {
        int before = commandLine.size() - decoded.length;
        String[] given = decoded.clone();
        for (int i = 0; i < decoded.length; i++) {
            if (isLost(decoded[i])) {
                given[i] = given("the argument " + decoded[i], decoded[i], entry(commandLine, before + i));
            }
        }
        return given;
    }

    private static Optional<byte[]> entry(List<byte[]> commandLine, int place) {
        return place < 0 ? Optional.empty() : Optional.of(commandLine.get(place));
    }

    /** The value of a variable. */
    static String variable(String name, String decoded) {
        return isLost(decoded) ? variable(name, decoded, entries(ENVIRONMENT)) : decoded;
    }

    /** The value of a variable in an environment, which is {@code NAME=value} each. */
    static String variable(String name, String decoded, List<byte[]> environment) {
        byte[] start = (name + "=").getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> value = environment.stream()
                .filter(entry ->
                        entry.length >= start.length && Arrays.equals(entry, 0, start.length, start, 0, start.length))
                .map(entry -> Arrays.copyOfRange(entry, start.length, entry.length))
                .findFirst();
        return given(name, decoded, value);
    }

    /** Whether a text that was decoded may have lost something. */
    static boolean isLost(String decoded) {
        return decoded.indexOf(LOST) >= 0;
    }

    private static String given(String name, String decoded, Optional<byte[]> bytes) {
        return bytes.flatMap(AsGiven::utf8)
                .filter(text -> ascii(text).equals(ascii(decoded)))
                .orElseThrow(() -> new CommandFailure(
                        name + " is no text in this locale, nor in UTF-8: start preflight with LC_ALL=C.UTF-8"));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** What every locale knows: so much of a text must be the same, or it is another one. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7f]", "");
    }

    private static List<byte[]> entries(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            List<byte[]> entries = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == 0) {
                    entries.add(Arrays.copyOfRange(all, start, i));
                    start = i + 1;
                }
            }
            return entries;
        } catch (IOException elsewhere) {
            return List.of();
        }
    }
}
