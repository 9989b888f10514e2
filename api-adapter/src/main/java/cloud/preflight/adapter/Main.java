package cloud.preflight.adapter;

import cloud.preflight.adapter.command.PreflightCommand;

/** The {@code preflight} command. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the program with its exit status, once nothing is left to do. */
    public static void main(String[] arguments) {
        int status = PreflightCommand.run(System.in, System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
