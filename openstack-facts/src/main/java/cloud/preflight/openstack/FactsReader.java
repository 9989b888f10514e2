package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads all facts of a question. An absent section stays unknown, and so are {@code quotas} without their list; a list whose
 * links lead to a next page is known in part.
 */
final class FactsReader {

    private static final Section[] SECTIONS = Section.values();
    private static final List<Section> LISTS =
            Arrays.stream(SECTIONS).filter(Section::isList).toList();
    private static final Fields FIELDS = fields();

    private FactsReader() {}

    /** The sections, then the links of those that are lists. */
    private static Fields fields() {
        List<String> names = new ArrayList<>();
        Arrays.stream(SECTIONS).map(Section::id).forEach(names::add);
        LISTS.stream().map(SectionJson::links).forEach(names::add);
        return Fields.of(names.toArray(String[]::new));
    }

    static Facts read(Cursor cursor) throws IOException {
        Facts.Builder facts = Facts.builder();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                if (field < SECTIONS.length) {
                    section(SECTIONS[field], cursor, facts);
                } else if (LinksReader.lead(cursor)) {
                    facts.partial(LISTS.get(field - SECTIONS.length));
                }
            }
        }
        return cursor.anyFault() ? Facts.none() : facts.build();
    }

    private static void section(Section section, Cursor cursor, Facts.Builder facts) throws IOException {
        switch (section) {
            case SERVERS -> facts.servers(cursor.list(new ServerReader()));
            case VOLUMES -> facts.volumes(cursor.list(new VolumeReader()));
            case CHECKPOINT_ITEMS -> facts.checkpointItems(cursor.list(new CheckpointItemReader()));
            case POLICIES -> facts.policies(cursor.list(new PolicyReader()));
            case QUOTAS -> QuotaReader.section(cursor).ifPresent(facts::quotas);
            case OPERATION_LOGS -> facts.operationLogs(cursor.list(new OperationLogReader()));
            case ACCOUNT -> facts.account(AccountReader.read(cursor));
        }
    }
}
