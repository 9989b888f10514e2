package cloud.preflight.fleet;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A project book in bytes, so that it can travel. */
final class BookRecord {

    private static final Section[] SECTIONS = Section.values();
    private static final Ternary[] ANSWERS = Ternary.values();

    private BookRecord() {}

    static void sections(Set<Section> sections, RecordWriter into) {
        into.number(
                sections.stream().mapToInt(section -> 1 << section.ordinal()).sum());
    }

    static Set<Section> sections(RecordReader from) {
        int bits = from.count();
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (Section section : SECTIONS) {
            if ((bits & 1 << section.ordinal()) != 0) {
                sections.add(section);
            }
        }
        return sections;
    }

    static void quotas(List<Quota> quotas, RecordWriter into) {
        into.number(quotas.size());
        // Unlimited is −1, and a number here is not negative.
        quotas.forEach(
                quota -> into.text(quota.type()).number(quota.quota() + 1).number(quota.used()));
    }

    static List<Quota> quotas(RecordReader from) {
        int count = from.count();
        List<Quota> quotas = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            quotas.add(new Quota(from.text(), from.number() - 1, from.number()));
        }
        return quotas;
    }

    static void account(Account account, RecordWriter into) {
        into.octet(account.realNameVerified().ordinal())
                .octet(account.migratedToCbr().ordinal())
                .octet(account.existingUser().ordinal());
    }

    static Account account(RecordReader from) {
        return new Account(ANSWERS[from.octet()], ANSWERS[from.octet()], ANSWERS[from.octet()]);
    }
}
