package cloud.preflight.adapter.command;

import java.util.Optional;

/** The settings in the environment, for what no flag says. */
final class Environment {

    private Environment() {}

    /** The value of a variable; an empty one counts as absent. */
    static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(value -> AsGiven.variable(name, value));
    }
}
