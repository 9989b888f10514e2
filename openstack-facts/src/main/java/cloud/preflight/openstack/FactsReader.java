package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads all facts of a question. An absent section is left as it is, and so are {@code quotas} without their list. Not safe
 * for several threads at once.
 */
final class FactsReader implements Cursor.Reader<FactsBuilder> {

    private static final Fields FIELDS =
            Fields.of(Arrays.stream(Section.values()).map(Section::id).toArray(String[]::new));
    private static final Section[] SECTIONS = Section.values();

    private final Set<Section> given = EnumSet.noneOf(Section.class);

    /** The sections that there were. */
    Set<Section> given() {
        return Collections.unmodifiableSet(given);
    }

    @Override
    public FactsBuilder read(Cursor cursor) throws IOException {
        FactsBuilder facts = Facts.builder();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                given.add(SECTIONS[field]);
                section(SECTIONS[field], cursor, facts);
            }
        }
        return facts;
    }

    private void section(Section section, Cursor cursor, FactsBuilder facts) throws IOException {
        switch (section) {
            case SERVERS -> facts.servers(cursor.list(new ServerReader()));
            case VOLUMES -> facts.volumes(cursor.list(new VolumeReader()));
            case CHECKPOINT_ITEMS -> facts.checkpointItems(cursor.list(new CheckpointItemReader()));
            case POLICIES -> facts.policies(cursor.list(new PolicyReader()));
            case QUOTAS ->
                QuotaReader.section(cursor).ifPresentOrElse(facts::quotas, () -> given.remove(Section.QUOTAS));
            case OPERATION_LOGS -> facts.operationLogs(cursor.list(new OperationLogReader()));
            case ACCOUNT -> facts.account(AccountReader.read(cursor));
        }
    }
}
