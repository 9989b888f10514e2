package cloud.preflight.inventory;

import java.nio.file.Path;

/** Inventories for tests that are about something else. */
public final class Inventories {

    private Inventories() {}

    /** One that nothing is in, and nothing can be written to. */
    public static Inventory none() {
        return Inventory.in(Path.of("/dev/null/none"));
    }
}
