package cloud.preflight.live;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.openstack.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Completes facts by what a question needs. What depends on nothing is asked for at once; the servers of a policy once that is
 * known, and volumes once their servers are. Not safe for several threads at once.
 */
final class Completion {

    private final Cloud cloud;
    private final NativeReads reads;
    private final Deadline deadline;
    private final Needs needs;
    private final Set<Section> wanted;
    private final Map<Section, List<Pending<Shown>>> asked = new EnumMap<>(Section.class);
    private final Set<String> askedServers = new HashSet<>();

    /**
     * For one question.
     *
     * @param wanted the sections that are unknown, and that the cloud has
     */
    Completion(Cloud cloud, Asking asking, Needs needs, Set<Section> wanted) {
        this.cloud = cloud;
        reads = new NativeReads(asking);
        deadline = asking.deadline();
        this.needs = needs;
        this.wanted = wanted;
    }

    /**
     * What a service showed of a section.
     *
     * @param whole whether that is all that was asked for
     * @param there whether the service has the section at all
     */
    private record Shown(List<Document> documents, boolean whole, boolean there) {

        private static final Shown NOTHING_AT_ALL = new Shown(List.of(), true, false);

        private static Shown of(Optional<Document> document) {
            return new Shown(document.map(List::of).orElse(List.of()), true, true);
        }
    }

    /** The known facts and these. */
    Facts complete(Facts known) {
        try {
            for (Section section : wanted) {
                if (section != Section.VOLUMES) {
                    ask(section, known);
                }
            }
            Facts facts = answered(Section.POLICIES, known);
            ask(Section.SERVERS, facts);
            facts = answered(Section.SERVERS, facts);
            ask(Section.VOLUMES, facts);
            for (Section section : wanted) {
                facts = answered(section, facts);
            }
            return facts;
        } finally {
            asked.values().forEach(some -> some.forEach(Pending::drop));
        }
    }

    private void ask(Section section, Facts known) {
        if (!wanted.contains(section)) {
            return;
        }
        switch (section) {
            case SERVERS ->
                byId(
                        section,
                        needs.servers(known).stream().filter(askedServers::add).toList());
            case VOLUMES -> volumes(known);
            case CHECKPOINT_ITEMS -> byId(section, needs.checkpointItems());
            case POLICIES -> policies();
            case OPERATION_LOGS -> operationLogs(known);
            case QUOTAS -> ask(section, () -> new Shown(List.of(reads.only(section)), true, true));
            case ACCOUNT -> throw new IllegalArgumentException("no service has " + section.id());
        }
    }

    /** Those with a name, those that bind a server and their number are in their list alone. */
    private void policies() {
        if (needs.policyNames().isEmpty() && needs.boundServers().isEmpty() && needs.policyCount() == 0) {
            byId(Section.POLICIES, needs.policies());
        } else {
            list(Section.POLICIES, policy -> true);
        }
    }

    /** What is under way is in the list alone, of which what is over is of no use. */
    private void operationLogs(Facts known) {
        if (needs.runningFor().isEmpty() && needs.runningOn(known).isEmpty()) {
            byId(Section.OPERATION_LOGS, needs.operationLogs());
        } else {
            list(
                    Section.OPERATION_LOGS,
                    log -> ((OperationLog) log.content()).inProgress()
                            || needs.operationLogs().contains(log.id()));
        }
    }

    /** Those that the servers list; where one does not say which it has, those that say so themselves. */
    private void volumes(Facts known) {
        Set<String> listed = needs.volumes(known);
        Set<String> silent = needs.attachedTo(known).stream()
                .filter(id -> known.server(id)
                        .document()
                        .filter(server -> server.volumesAttached() == null)
                        .isPresent())
                .collect(Collectors.toSet());
        if (silent.isEmpty() && listed.size() <= cloud.settings().connections()) {
            byId(Section.VOLUMES, listed);
        } else {
            list(
                    Section.VOLUMES,
                    volume -> listed.contains(volume.id())
                            || ((Volume) volume.content())
                                    .attachments().stream()
                                            .anyMatch(attachment -> silent.contains(attachment.serverId())));
        }
    }

    private void byId(Section section, Collection<String> ids) {
        asked.computeIfAbsent(section, first -> new ArrayList<>());
        ids.forEach(id -> ask(section, () -> Shown.of(reads.one(section, id))));
    }

    private void list(Section section, Predicate<Document> isKept) {
        ask(section, () -> {
            List<Document> documents = new ArrayList<>();
            boolean whole = reads.list(section, document -> {
                if (isKept.test(document)) {
                    documents.add(document);
                }
            });
            return new Shown(documents, whole, true);
        });
    }

    private void ask(Section section, Pending.Question<Shown> question) {
        Service service = Service.of(section);
        asked.computeIfAbsent(section, first -> new ArrayList<>())
                .add(Pending.of(service, cloud.workers(service), () -> {
                    try {
                        return question.ask();
                    } catch (ServiceFailure failure) {
                        if (section == Section.OPERATION_LOGS && failure.isNoSuchPath()) {
                            return Shown.NOTHING_AT_ALL;
                        }
                        throw failure;
                    }
                }));
    }

    /** These facts, and what was shown of a section; one that is known stays as it is. */
    private Facts answered(Section section, Facts facts) {
        List<Pending<Shown>> answers = asked.get(section);
        if (answers == null || facts.sections().contains(section)) {
            return facts;
        }
        List<Shown> shown =
                answers.stream().map(answer -> answer.await(deadline)).toList();
        if (!shown.stream().allMatch(Shown::there)) {
            return facts;
        }
        Facts.Builder builder = Facts.builder();
        put(section, shown.stream().flatMap(some -> some.documents().stream()).toList(), builder);
        if (!shown.stream().allMatch(Shown::whole)) {
            builder.partial(section);
        }
        return facts.or(builder.build());
    }

    private static void put(Section section, List<Document> documents, Facts.Builder facts) {
        List<?> contents = documents.stream().map(Document::content).toList();
        switch (section) {
            case SERVERS -> facts.servers(all(contents, Server.class));
            case VOLUMES -> facts.volumes(all(contents, Volume.class));
            case CHECKPOINT_ITEMS -> facts.checkpointItems(all(contents, CheckpointItem.class));
            case POLICIES -> facts.policies(all(contents, Policy.class));
            case OPERATION_LOGS -> facts.operationLogs(all(contents, OperationLog.class));
            case QUOTAS -> contents.forEach(quotas -> facts.quotas(all((List<?>) quotas, Quota.class)));
            case ACCOUNT -> throw new IllegalArgumentException("no service has " + section.id());
        }
    }

    private static <T> List<T> all(List<?> contents, Class<T> type) {
        return contents.stream().map(type::cast).toList();
    }
}
