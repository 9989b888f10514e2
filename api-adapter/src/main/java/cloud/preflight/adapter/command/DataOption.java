package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.inventory.Inventory;
import java.nio.file.Files;
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
        if (directory != null && given()) {
            return in(directory, "--data");
        }
        return FileNames.in(DIRECTORY)
                .map(named -> in(named, DIRECTORY))
                .orElseGet(() -> in(Path.of("preflight-data"), "the data directory"));
    }

    private static Inventory in(Path chosen, String setting) {
        if (!chosen.isAbsolute() && FileNames.isHereNameless()) {
            throw new CommandFailure(setting + " is " + chosen
                    + " in a directory that has no name in this locale: start preflight with LC_ALL=C.UTF-8");
        }
        Path existing = chosen.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new CommandFailure(setting + " is " + chosen + ", which can't be written: " + existing
                    + (existing != null && Files.isDirectory(existing) ? " is read-only" : " is no directory"));
        }
        return Inventory.in(chosen);
    }
}
