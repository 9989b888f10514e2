package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of files in flags and variables; not every locale can say every name. */
final class FileNames implements ITypeConverter<Path> {

    private static final String IMPOSSIBLE =
            "can't be the name of a file in this locale: start preflight with LC_ALL=C.UTF-8";

    @Override
    public Path convert(String name) {
        return path(name).orElseThrow(() -> new TypeConversionException(name + " " + IMPOSSIBLE));
    }

    /** The file that a variable names, if it names one. */
    static Optional<Path> in(String variable) {
        return Environment.value(variable).map(name -> of(variable, name));
    }

    /** The file of this name, which a variable has. */
    static Path of(String variable, String name) {
        return path(name).orElseThrow(() -> new CommandFailure(variable + " is " + name + ", which " + IMPOSSIBLE));
    }

    /** What can't be the name of a file, if an argument is. */
    static Optional<String> impossible(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> path(argument).isEmpty())
                .map(argument -> argument + " " + IMPOSSIBLE)
                .findFirst();
    }

    /** Whether the working directory has a name that the locale can't say: what is made of it is that of another one. */
    static boolean isHereNameless() {
        String here = System.getProperty("user.dir", "");
        return AsGiven.isLost(here) || path(here).isEmpty();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
