package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts facts together from native documents, each as an API answered it: {@code {"servers": […], "servers_links": […]}},
 * {@code {"volume": {…}}}, {@code {"quotas": {…}}}. What several documents bring of one kind is added up, in their order.
 * Not safe for several threads at once.
 */
public final class NativeFacts {

    private static final Fields FIELDS = Fields.of(
            "servers",
            "server",
            "volumes",
            "volume",
            "checkpoint_items",
            "checkpoint_item",
            "policies",
            "policy",
            "operation_logs",
            "operation_log",
            "quotas",
            "account");

    private static final int QUOTAS = 10;
    private static final int ACCOUNT = 11;

    private final Kind<Server> servers = new Kind<>(new ServerReader());
    private final Kind<Volume> volumes = new Kind<>(new VolumeReader());
    private final Kind<CheckpointItem> checkpointItems = new Kind<>(new CheckpointItemReader());
    private final Kind<Policy> policies = new Kind<>(new PolicyReader());
    private final Kind<OperationLog> operationLogs = new Kind<>(new OperationLogReader());
    private final List<Kind<?>> kinds = List.of(servers, volumes, checkpointItems, policies, operationLogs);

    private Optional<List<Quota>> quotas = Optional.empty();
    private Account account = Account.UNKNOWN;

    /** The documents of one kind, which are unknown until a document of the kind, or an empty list of them, was read. */
    private static final class Kind<T> {

        private final Cursor.Reader<T> reader;
        private final List<T> documents = new ArrayList<>();
        private boolean known;

        private Kind(Cursor.Reader<T> reader) {
            this.reader = reader;
        }

        private void read(boolean list, Cursor cursor) throws IOException {
            known = true;
            if (list) {
                documents.addAll(cursor.list(reader));
            } else {
                documents.add(reader.read(cursor));
            }
        }
    }

    /**
     * Adds what a document brings.
     *
     * @throws InvalidDocument with every fault of the document, which is then of no use; nor are the facts any more
     */
    public void add(byte[] document) throws InvalidDocument {
        Json.readOnce(document, factory -> parse(factory.createParser(document)));
    }

    private NativeFacts parse(JsonParser document) throws IOException, InvalidDocument {
        FaultList faults = new FaultList();
        try (JsonParser parser = document) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            boolean any = cursor.isObject() && fields(cursor);
            cursor.end();
            if (!any && faults.isEmpty()) {
                faults.add(0, "", "has none of " + FIELDS);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return this;
    }

    private boolean fields(Cursor cursor) throws IOException {
        boolean any = false;
        ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            any = true;
            switch (field) {
                case QUOTAS -> quotas = QuotaReader.section(cursor).or(() -> quotas);
                case ACCOUNT -> account = AccountReader.read(cursor).or(account);
                // The others come in pairs: a list of them, and one.
                default -> kinds.get(field / 2).read(field % 2 == 0, cursor);
            }
        }
        return any;
    }

    /** The facts so far. */
    public Facts facts() {
        FactsBuilder facts = Facts.builder()
                .servers(servers.documents)
                .volumes(volumes.documents)
                .checkpointItems(checkpointItems.documents)
                .account(account);
        if (policies.known) {
            facts.policies(policies.documents);
        }
        if (operationLogs.known) {
            facts.operationLogs(operationLogs.documents);
        }
        quotas.ifPresent(facts::quotas);
        return facts.build();
    }
}
