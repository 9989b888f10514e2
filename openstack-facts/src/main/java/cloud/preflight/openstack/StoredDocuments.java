package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads documents that a {@link DocumentReader} read before, so that they have no faults; any other fails with an {@link
 * IllegalStateException}. Safe for any number of threads.
 */
public final class StoredDocuments {

    private StoredDocuments() {}

    /** Servers. */
    public static List<Server> servers(List<byte[]> documents) {
        return all(documents, ServerReader::new);
    }

    /** Volumes. */
    public static List<Volume> volumes(List<byte[]> documents) {
        return all(documents, VolumeReader::new);
    }

    /** Checkpoint items. */
    public static List<CheckpointItem> checkpointItems(List<byte[]> documents) {
        return all(documents, CheckpointItemReader::new);
    }

    /** Policies. */
    public static List<Policy> policies(List<byte[]> documents) {
        return all(documents, PolicyReader::new);
    }

    /** Operation logs. */
    public static List<OperationLog> operationLogs(List<byte[]> documents) {
        return all(documents, OperationLogReader::new);
    }

    /** The quotas of a project, from a document that has their list. */
    public static List<Quota> quotas(byte[] document) {
        return StoredDocuments.<Optional<List<Quota>>>one(document, () -> QuotaReader::section)
                .orElseThrow();
    }

    /** An account. */
    public static Account account(byte[] document) {
        return one(document, () -> AccountReader::read);
    }

    private static <T> List<T> all(List<byte[]> documents, Supplier<Cursor.Reader<T>> reader) {
        List<T> all = new ArrayList<>(documents.size());
        documents.forEach(document -> all.add(one(document, reader)));
        return all;
    }

    /** A document may be read a second time, by another reader since the first one has seen its id. */
    private static <T> T one(byte[] document, Supplier<Cursor.Reader<T>> reader) {
        try {
            return Json.read(document, factory -> one(factory, document, reader.get()));
        } catch (InvalidDocument impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T one(JsonFactory factory, byte[] document, Cursor.Reader<T> reader)
            throws IOException, InvalidDocument {
        FaultList faults = new FaultList();
        try (JsonParser parser = factory.createParser(document)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            T read = reader.read(cursor);
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.inOrder());
            }
            return read;
        }
    }
}
