package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.inventory.Inventory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where facts are kept. */
final class DataOption {

    private static final String DATABASE_URL = "PREFLIGHT_DATABASE_URL";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (PREFLIGHT_DATA_DIR), made when it is first written to. Default:"
                    + " preflight-data. PREFLIGHT_DATABASE_URL puts the inventory in PostgreSQL instead.")
    private @Nullable Path directory;

    /** Whether the flag was given. */
    boolean given() {
        return directory != null;
    }

    /** The inventory in PostgreSQL where there is an address for it, else in the data directory. */
    Inventory inventory() {
        String url = System.getenv().getOrDefault(DATABASE_URL, "");
        if (url.isEmpty()) {
            return inDirectory();
        }
        if (!url.startsWith(POSTGRESQL)) {
            // The address may have a password in it.
            throw new CommandFailure(DATABASE_URL + " does not start with " + POSTGRESQL);
        }
        return Inventory.at(url);
    }

    /** The inventory in the data directory. */
    Inventory inDirectory() {
        Path chosen = directory == null
                ? Path.of(System.getenv().getOrDefault("PREFLIGHT_DATA_DIR", "preflight-data"))
                : directory;
        Path existing = chosen.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new CommandFailure("--data is " + chosen + ", which can't be written: " + existing
                    + (existing != null && Files.isDirectory(existing) ? " is read-only" : " is no directory"));
        }
        return Inventory.in(chosen);
    }
}
