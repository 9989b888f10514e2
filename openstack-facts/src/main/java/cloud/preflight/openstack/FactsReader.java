package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
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

    private static final Fields QUOTA_RESOURCES = Fields.of("resources");

    private static final int REAL_NAME_VERIFIED = 0;
    private static final int MIGRATED_TO_CBR = 1;
    private static final int EXISTING_USER = 2;
    private static final Fields ACCOUNT_FIELDS = Fields.of("real_name_verified", "migrated_to_cbr", "existing_user");

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
                    case QUOTAS -> quotas(cursor, facts);
                    case OPERATION_LOGS -> facts.operationLogs(cursor.list(new OperationLogReader()));
                    case ACCOUNT -> facts.account(account(cursor));
                    default -> throw new IllegalStateException();
                }
            }
        }
        return facts;
    }

    private static void quotas(Cursor cursor, FactsBuilder facts) throws IOException {
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, QUOTA_RESOURCES);
            while (fields.next() != ObjectCursor.END) {
                facts.quotas(cursor.list(new QuotaReader()));
            }
        }
    }

    private static Account account(Cursor cursor) throws IOException {
        Answer realNameVerified = Answer.UNKNOWN;
        Answer migratedToCbr = Answer.UNKNOWN;
        Answer existingUser = Answer.UNKNOWN;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, ACCOUNT_FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case REAL_NAME_VERIFIED -> realNameVerified = Answer.of(cursor.flag());
                    case MIGRATED_TO_CBR -> migratedToCbr = Answer.of(cursor.flag());
                    case EXISTING_USER -> existingUser = Answer.of(cursor.flag());
                    default -> throw new IllegalStateException();
                }
            }
        }
        return new Account(realNameVerified, migratedToCbr, existingUser);
    }
}
