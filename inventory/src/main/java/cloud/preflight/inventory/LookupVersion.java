package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.StoredDocuments;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The version of the keys that documents are looked up by. What is stored under another one is made anew when the database is
 * opened; whoever has it open then finds nothing any more rather than too little, since a document that is not found is one
 * that is not there.
 */
final class LookupVersion {

    private LookupVersion() {}

    /**
     * Lets nobody go on who would look for other keys than there are, or add some.
     *
     * @throws cloud.preflight.facts.FactSource.Unavailable when the keys are of another version
     */
    static void require(Keys keys, Handle handle) {
        require(keys, stored(handle));
    }

    /**
     * The same, where the stored version is known already.
     *
     * @throws cloud.preflight.facts.FactSource.Unavailable when the keys are of another version
     */
    static void require(Keys keys, Optional<Integer> stored) {
        if (!isOf(keys, stored)) {
            throw Database.unavailable(
                    "the database can't be used",
                    new IllegalStateException(
                            "another version of this program has opened it since: its look-up keys are "
                                    + stored.map(String::valueOf).orElse("none") + ", not " + keys.version()));
        }
    }

    /** Makes the keys of all documents anew where they are of another version, all in one transaction. */
    static void renew(Database database, Jdbi writing) {
        Keys keys = database.keys();
        if (!writing.withHandle(handle -> isOf(keys, stored(handle)))) {
            writing.useTransaction(handle -> {
                database.holdWriters(handle);
                // Another may have been first.
                if (!isOf(keys, stored(handle))) {
                    rebuild(keys, handle);
                }
            });
        }
    }

    private static Optional<Integer> stored(Handle handle) {
        return handle.createQuery("SELECT version FROM lookup_version")
                .mapTo(int.class)
                .findOne();
    }

    private static boolean isOf(Keys keys, Optional<Integer> stored) {
        return stored.isPresent() && stored.get() == keys.version();
    }

    private static void rebuild(Keys keys, Handle handle) {
        handle.createQuery("SELECT id FROM project").mapTo(byte[].class).list().forEach(project -> {
            Lookups lookups = new Lookups(handle, project, keys);
            lookups.clear();
            Reading reading = new Reading(handle, project, keys);
            for (Section section : Section.values()) {
                for (Reading.Stored document : reading.after(section, -1)) {
                    lookups.add(section, document.id(), content(section, document.json()));
                }
            }
            lookups.flush();
        });
        handle.execute("DELETE FROM lookup_version");
        handle.execute("INSERT INTO lookup_version (version) VALUES (?)", keys.version());
    }

    private static Object content(Section section, byte[] document) {
        List<byte[]> one = List.of(document);
        return switch (section) {
            case SERVERS -> StoredDocuments.servers(one).get(0);
            case VOLUMES -> StoredDocuments.volumes(one).get(0);
            case CHECKPOINT_ITEMS -> StoredDocuments.checkpointItems(one).get(0);
            case POLICIES -> StoredDocuments.policies(one).get(0);
            case QUOTAS -> StoredDocuments.quotas(document);
            case OPERATION_LOGS -> StoredDocuments.operationLogs(one).get(0);
            case ACCOUNT -> StoredDocuments.account(document);
        };
    }
}
