package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.inventory.Inventory;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where facts are kept. */
final class DataOption {

    private static final String DIRECTORY = "PREFLIGHT_DATA_DIR";
    private static final String DATABASE_URL = "PREFLIGHT_DATABASE_URL";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (PREFLIGHT_DATA_DIR), made when it is first written to. Default:"
                    + " preflight-data. PREFLIGHT_DATABASE_URL puts the inventory in PostgreSQL instead.")
    private @Nullable Path directory;

    /** Whether the flag was given; an empty one, which a script leaves where it has nothing to say, counts as absent. */
    boolean given() {
        return directory != null && !directory.toString().isEmpty();
    }

    /** Whether a variable says where facts are kept. */
    boolean inEnvironment() {
        return Environment.value(DATABASE_URL).isPresent()
                || Environment.value(DIRECTORY).isPresent();
    }

    /** The inventory in PostgreSQL where there is an address for it, else in the data directory. */
    Inventory inventory() {
        return Environment.value(DATABASE_URL).map(DataOption::inPostgresql).orElseGet(this::inDirectory);
    }

    /** The address may have a password in it, which is not told. */
    private static Inventory inPostgresql(String url) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new CommandFailure(DATABASE_URL + " does not start with " + POSTGRESQL);
        }
        try {
            return Inventory.at(url);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(DATABASE_URL + " is no address of a database, which is " + POSTGRESQL
                    + "//host:port/database?user=…&password=…");
        }
    }

    /** The inventory in the data directory. */
    Inventory inDirectory() {
        Path chosen = directory();
        if (!chosen.isAbsolute() && FileNames.isHereNameless()) {
            throw new CommandFailure(setting() + " is " + chosen
                    + " in a directory that has no name in this locale: start preflight with LC_ALL=C.UTF-8");
        }
        try {
            Inventory inventory = Inventory.in(chosen);
            inventory.probe();
            return inventory;
        } catch (FileSystemException fault) {
            throw new CommandFailure(setting() + " is " + chosen + ", which can't be written: " + fault.getFile() + " "
                    + fault.getReason());
        }
    }

    /** The data directory, be it there or not. */
    Path directory() {
        return directory != null && given() ? directory : usualDirectory();
    }

    /** The data directory where no flag names it. */
    static Path usualDirectory() {
        return FileNames.in(DIRECTORY).orElse(Path.of("preflight-data"));
    }

    private String setting() {
        if (given()) {
            return "--data";
        }
        return Environment.value(DIRECTORY).isEmpty() ? "the data directory" : DIRECTORY;
    }

    /** Where facts are kept, as a log may have it: what an address asks for, a password for instance, is left out. */
    String place() {
        return Environment.value(DATABASE_URL)
                .map(url -> url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//"))
                .orElseGet(() -> directory().toAbsolutePath().normalize().toString());
    }
}
