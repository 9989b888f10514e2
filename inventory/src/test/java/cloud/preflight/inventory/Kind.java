package cloud.preflight.inventory;

import java.nio.file.Path;

/** What an inventory is kept in. */
public enum Kind {
    SQLITE {
        @Override
        public Inventory open(Path directory) {
            return Inventory.in(directory);
        }
    },
    POSTGRESQL {
        @Override
        public Inventory open(Path directory) {
            return Inventory.at(Postgres.newDatabase());
        }
    };

    /** A new inventory, in this directory if anywhere. */
    public abstract Inventory open(Path directory);
}
