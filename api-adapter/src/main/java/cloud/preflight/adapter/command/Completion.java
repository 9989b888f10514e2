package cloud.preflight.adapter.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints what lets a shell, bash or zsh, complete the commands and flags that there are. */
final class Completion {

    private Completion() {}

    /** Prints it on standard output. */
    public static void main(String... arguments) {
        byte[] script = script().getBytes(StandardCharsets.UTF_8);
        System.out.write(script, 0, script.length);
        System.out.flush();
    }

    static String script() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine all = PreflightCommand.commandLine(InputStream.nullInputStream(), nowhere, nowhere);
        return AutoComplete.bash(PreflightCommand.NAME, all);
    }
}
