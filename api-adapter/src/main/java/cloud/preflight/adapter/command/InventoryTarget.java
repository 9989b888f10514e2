package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.Section;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.inventory.InventoryJson;
import cloud.preflight.openstack.InvalidDocument;
import java.io.IOException;
import java.io.InputStream;

/** The inventory of one project, wherever it is. */
interface InventoryTarget extends AutoCloseable {

    /** Replaces everything, and gives what is then stored as JSON. */
    byte[] put(InputStream facts) throws IOException;

    /** Adds or replaces documents, and gives what is then stored as JSON. */
    byte[] patch(InputStream facts) throws IOException;

    /** Everything, as JSON. */
    InputStream get() throws IOException;

    /** Removes a document, and tells whether there was one. */
    boolean delete(Section section, String id);

    /** Removes everything. */
    void clear();

    @Override
    void close();

    /** A project in an inventory that is opened here. */
    static InventoryTarget in(Inventory inventory, String project) {
        return new InventoryTarget() {
            @Override
            public byte[] put(InputStream facts) throws IOException {
                try {
                    return InventoryJson.stored(inventory.replace(project, facts));
                } catch (InvalidDocument invalid) {
                    throw refused(invalid);
                }
            }

            @Override
            public byte[] patch(InputStream facts) throws IOException {
                try {
                    return InventoryJson.stored(inventory.merge(project, facts));
                } catch (InvalidDocument invalid) {
                    throw refused(invalid);
                }
            }

            @Override
            public InputStream get() throws IOException {
                return inventory.facts(project);
            }

            @Override
            public boolean delete(Section section, String id) {
                return inventory.remove(project, section, id);
            }

            @Override
            public void clear() {
                inventory.clear(project);
            }

            @Override
            public void close() {
                inventory.close();
            }
        };
    }

    private static CommandFailure refused(InvalidDocument invalid) {
        return new CommandFailure("the facts", invalid.faults());
    }
}
