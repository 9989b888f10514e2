package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import java.io.IOException;

/** Reads all facts of a question. An absent section is left as it is. */
final class FactsReader implements Cursor.Reader<FactsBuilder> {

    private static final int SERVERS = 0;
    private static final int VOLUMES = 1;
    private static final int CHECKPOINT_ITEMS = 2;
    private static final int POLICIES = 3;
    private static final int QUOTAS = 4;
    private static final int OPERATION_LOGS = 5;
    private static final int ACCOUNT = 6;
    private static final Fields FIELDS =
            Fields.of("servers", "volumes", "checkpoint_items", "policies", "quotas", "operation_logs", "account");

    @Override
    public FactsBuilder read(Cursor cursor) throws IOException {
        FactsBuilder facts = Facts.builder();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case SERVERS -> facts.servers(cursor.list(new ServerReader()));
                    case VOLUMES -> facts.volumes(cursor.list(new VolumeReader()));
                    case CHECKPOINT_ITEMS -> facts.checkpointItems(cursor.list(new CheckpointItemReader()));
                    case POLICIES -> facts.policies(cursor.list(new PolicyReader()));
                    case QUOTAS -> QuotaReader.section(cursor).ifPresent(facts::quotas);
                    case OPERATION_LOGS -> facts.operationLogs(cursor.list(new OperationLogReader()));
                    case ACCOUNT -> facts.account(AccountReader.read(cursor));
                    default -> throw new IllegalStateException();
                }
            }
        }
        return facts;
    }
}
