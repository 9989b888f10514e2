package cloud.preflight.inventory;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.StoredDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The documents that some needs name, read by key within a transaction. A document more than is needed does no harm. Not
 * safe for several threads at once.
 */
final class StoredFacts {

    /** Which servers are needed may stand in a policy, and which volumes in a server. */
    private static final List<Section> ORDER = Stream.concat(Stream.of(Section.POLICIES), Stream.of(Section.values()))
            .distinct()
            .toList();

    private final Needs needs;
    private final Reading reading;

    StoredFacts(Needs needs, Reading reading) {
        this.needs = needs;
        this.reading = reading;
    }

    /** The known facts, completed by the needed sections that are stored. */
    Facts complete(Facts known) {
        Set<Section> absent = EnumSet.copyOf(needs.sections());
        absent.removeAll(known.sections());
        absent.retainAll(reading.known().keySet());
        Facts facts = known;
        for (Section section : ORDER) {
            if (absent.contains(section)) {
                facts = facts.or(read(section, facts));
            }
        }
        return facts;
    }

    private Facts read(Section section, Facts known) {
        Facts.Builder facts = Facts.builder();
        switch (section) {
            case POLICIES -> facts.policies(policies());
            case SERVERS -> facts.servers(StoredDocuments.servers(byId(section, needs.servers(known))));
            case VOLUMES ->
                facts.volumes(StoredDocuments.volumes(
                        reading.documents(section, needs.volumes(known), keys(needs.attachedTo(known), Keys::server))));
            case CHECKPOINT_ITEMS ->
                facts.checkpointItems(StoredDocuments.checkpointItems(byId(section, needs.checkpointItems())));
            case OPERATION_LOGS ->
                facts.operationLogs(StoredDocuments.operationLogs(reading.documents(
                        section,
                        needs.operationLogs(),
                        both(keys(needs.runningOn(known), Keys::server), keys(needs.runningFor(), Keys::policy)))));
            case QUOTAS -> facts.quotas(StoredDocuments.quotas(only(section)));
            case ACCOUNT -> facts.account(StoredDocuments.account(only(section)));
        }
        return facts.build();
    }

    /** As many as it takes to see that there are too many, and those that were asked for. */
    private List<Policy> policies() {
        List<byte[]> keys = both(keys(needs.policyNames(), Keys::name), keys(needs.boundServers(), Keys::server));
        List<Policy> asked = StoredDocuments.policies(reading.documents(Section.POLICIES, needs.policies(), keys));
        if (needs.policyCount() == 0) {
            return asked;
        }
        List<Policy> all =
                new ArrayList<>(StoredDocuments.policies(reading.first(Section.POLICIES, needs.policyCount())));
        Set<String> ids = new HashSet<>();
        all.forEach(policy -> ids.add(policy.id()));
        asked.stream().filter(policy -> ids.add(policy.id())).forEach(all::add);
        return all;
    }

    private List<byte[]> byId(Section section, Collection<String> ids) {
        return reading.documents(section, ids, List.of());
    }

    private byte[] only(Section section) {
        return reading.document(section, "").orElseThrow();
    }

    private static List<byte[]> keys(Collection<String> things, Function<String, byte[]> key) {
        return things.stream().map(key).toList();
    }

    private static List<byte[]> both(List<byte[]> some, List<byte[]> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
