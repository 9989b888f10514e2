package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.util.Optional;

/** The settings in the environment, for what no flag says. */
final class Environment {

    private Environment() {}

    /** Whether a variable is true, or false; else it is refused. */
    static boolean flag(String name, boolean usual) {
        String value = value(name).orElse(String.valueOf(usual));
        if (!value.equals("true") && !value.equals("false")) {
            throw new CommandFailure(name + " is " + value + ", must be true or false");
        }
        return value.equals("true");
    }

    /** The value of a variable; an empty one counts as absent. */
    static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(value -> AsGiven.variable(name, value));
    }
}
