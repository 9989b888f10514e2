package cloud.preflight.facts;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every look-up with three answers, by the id that it is asked for. */
enum LookUp {
    SERVER(Section.SERVERS, (facts, id) -> facts.server(id).exists()),
    VOLUME(Section.VOLUMES, (facts, id) -> facts.volume(id).exists()),
    CHECKPOINT_ITEM(
            Section.CHECKPOINT_ITEMS, (facts, id) -> facts.checkpointItem(id).exists()),
    POLICY(Section.POLICIES, (facts, id) -> facts.policy(id).exists()),
    POLICY_NAMED(Section.POLICIES, (facts, id) -> facts.policyNamed("name of " + id, "")),
    POLICY_BINDING(Section.POLICIES, (facts, id) -> facts.policyBinding(id, "")),
    QUOTA(Section.QUOTAS, (facts, id) -> facts.quota(id).exists()),
    OPERATION_LOG(Section.OPERATION_LOGS, (facts, id) -> facts.operationLog(id).exists()),
    RUNNING_ON(Section.OPERATION_LOGS, (facts, id) -> facts.runningOn(id, Type.PROTECT)),
    RUNNING_FOR(Section.OPERATION_LOGS, (facts, id) -> facts.runningFor(id, Type.PROTECT, false));

    private final Section section;
    private final BiFunction<Facts, String, Ternary> asked;

    LookUp(Section section, BiFunction<Facts, String, Ternary> asked) {
        this.section = section;
        this.asked = asked;
    }

    Section section() {
        return section;
    }

    Ternary ask(Facts facts, String id) {
        return asked.apply(facts, id);
    }

    /** Facts whose section has a document of each id, which every look-up of that section finds. */
    static Facts.Builder given(Facts.Builder facts, Section section, String... ids) {
        return switch (section) {
            case SERVERS -> facts.servers(documents(ids, Given::server));
            case VOLUMES -> facts.volumes(documents(ids, Given::volume));
            case CHECKPOINT_ITEMS -> facts.checkpointItems(documents(ids, Given::item));
            case POLICIES -> facts.policies(documents(ids, id -> Given.policy(id, id)));
            case QUOTAS -> facts.quotas(documents(ids, id -> new Quota(id, 1, 0)));
            case OPERATION_LOGS -> facts.operationLogs(documents(ids, LookUp::running));
            case ACCOUNT -> facts.account(Account.UNKNOWN);
        };
    }

    static Facts whole(Section section, String... ids) {
        return given(Facts.builder(), section, ids).build();
    }

    static Facts partial(Section section, String... ids) {
        return given(Facts.builder(), section, ids).partial(section).build();
    }

    private static OperationLog running(String id) {
        return OperationLog.running(id, Type.PROTECT, new OperationLog.Subject(id, id));
    }

    private static <T> List<T> documents(String[] ids, Function<String, T> document) {
        return Arrays.stream(ids).map(document).toList();
    }
}
