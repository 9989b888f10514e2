package cloud.preflight.adapter;

import cloud.preflight.adapter.command.PreflightCommand;

/** The {@code preflight} command. */
public final class Main {

    private static final int FAILED = 2;

    private Main() {}

    /** Runs the command and ends the program with its exit status, once nothing is left to do. */
    public static void main(String[] arguments) {
        int status = status(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Status 2 even where the command is not there: the virtual machine would end with 1, as if something were denied. */
    private static int status(String... arguments) {
        try {
            return PreflightCommand.run(System.in, System.out, System.err, arguments);
        } catch (Throwable failure) {
            System.err.println("preflight failed");
            return FAILED;
        }
    }
}
