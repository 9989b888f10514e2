package cloud.preflight.adapter.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command: its exit status and what it printed. */
public record Run(int status, byte[] printed, String err) {

    public static Run of(String... arguments) {
        return reading("", arguments);
    }

    /** A run with this text as its standard input. */
    public static Run reading(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = PreflightCommand.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, arguments);
        return new Run(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    public String out() {
        return new String(printed, StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return out().lines().toList();
    }
}
