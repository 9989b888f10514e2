package cloud.preflight.fleet;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a project as a whole. Not safe for several threads at once. */
final class ProjectNotes {

    private static final long NOWHERE = -1;

    private final Set<Section> known = EnumSet.noneOf(Section.class);
    private final Set<Section> whole = EnumSet.noneOf(Section.class);
    private final Set<Section> lost = EnumSet.noneOf(Section.class);
    private @Nullable List<Quota> quotas;
    private long quotasAt = NOWHERE;
    private @Nullable Account account;
    private long accountAt = NOWHERE;

    void known(Section section) {
        known.add(section);
    }

    /** A page of the section holds something of the project. */
    void page(Section section, boolean last) {
        known.add(section);
        if (last) {
            whole.add(section);
        }
    }

    /** Something of the section can't be read. */
    void lost(Section section) {
        known.add(section);
        lost.add(section);
    }

    /** These quotas stand at this position; tells whether others were there before or are there later. */
    boolean quotas(List<Quota> all, long position) {
        boolean another = quotas != null;
        if (position > quotasAt) {
            quotas = all;
            quotasAt = position;
        }
        return another;
    }

    /** This account stands at this position; tells whether another one was there before or is there later. */
    boolean account(Account asking, long position) {
        boolean another = account != null;
        if (position > accountAt) {
            account = asking;
            accountAt = position;
        }
        return another;
    }

    /** Adds what others found; tells how many documents are replaced by it. */
    int merge(ProjectNotes other) {
        known.addAll(other.known);
        whole.addAll(other.whole);
        lost.addAll(other.lost);
        int replaced = other.quotas != null && quotas(other.quotas, other.quotasAt) ? 1 : 0;
        return replaced + (other.account != null && account(other.account, other.accountAt) ? 1 : 0);
    }

    void write(RecordWriter into) {
        BookRecord.sections(known, into);
        BookRecord.sections(whole, into);
        BookRecord.sections(lost, into);
        into.flag(quotas != null);
        if (quotas != null) {
            BookRecord.quotas(quotas, into.number(quotasAt));
        }
        into.flag(account != null);
        if (account != null) {
            BookRecord.account(account, into.number(accountAt));
        }
    }

    static ProjectNotes read(RecordReader from) {
        ProjectNotes notes = new ProjectNotes();
        notes.known.addAll(BookRecord.sections(from));
        notes.whole.addAll(BookRecord.sections(from));
        notes.lost.addAll(BookRecord.sections(from));
        if (from.flag()) {
            notes.quotasAt = from.number();
            notes.quotas = BookRecord.quotas(from);
        }
        if (from.flag()) {
            notes.accountAt = from.number();
            notes.account = BookRecord.account(from);
        }
        return notes;
    }

    /** Whether it is known of each policy of the project. */
    boolean policiesWhole(Set<Section> lostAnywhere) {
        return whole(Section.POLICIES, lostAnywhere);
    }

    private boolean whole(Section section, Set<Section> lostAnywhere) {
        return whole.contains(section) && !lost.contains(section) && !lostAnywhere.contains(section);
    }

    /**
     * The facts, without documents that belong to a server.
     *
     * @param lostAnywhere sections of which something can't be read that may be the project's
     */
    Facts facts(Set<Section> lostAnywhere) {
        Facts.Builder facts = Facts.builder().servers(List.of());
        if (known.contains(Section.VOLUMES)) {
            facts.volumes(List.of());
        }
        if (known.contains(Section.CHECKPOINT_ITEMS)) {
            facts.checkpointItems(List.of());
        }
        if (known.contains(Section.OPERATION_LOGS)) {
            facts.operationLogs(List.of());
        }
        if (quotas != null) {
            facts.quotas(quotas);
        }
        if (account != null) {
            facts.account(account);
        }
        for (Section section : Section.values()) {
            if (section.isList() && !whole(section, lostAnywhere)) {
                facts.partial(section);
            }
        }
        return facts.build();
    }
}
