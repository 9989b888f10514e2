package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLogs;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the facts of one pass, and adds the ones that many operations share. Not safe for several threads at once. */
final class Resolution {

    final Operation operation;
    final Facts facts;
    final Profile profile;

    private final List<Object> resolved = new ArrayList<>();

    Resolution(Operation operation, Facts facts, Profile profile) {
        this.operation = operation;
        this.facts = facts;
        this.profile = profile;
    }

    List<Object> resolved() {
        return resolved;
    }

    Resolution add(Object fact) {
        resolved.add(fact);
        return this;
    }

    Resolution gate() {
        return add(new Gate(operation, facts.account().or(profile.defaultAccount()), profile));
    }

    Optional<CheckpointItem> item(String id) {
        Optional<CheckpointItem> item = facts.checkpointItem(id);
        add(new NamedItem(operation, id, item.isPresent()));
        item.ifPresent(found -> add(new UsedItem(operation, found, profile)));
        return item;
    }

    Optional<Policy> policy(String id) {
        Optional<Policy> policy = facts.policy(id);
        add(new NamedPolicy(operation, policy.isPresent()));
        return policy;
    }

    Optional<Server> resource(int place, String id, String type) {
        Optional<Server> server = facts.server(id);
        add(new NamedResource(operation, place, id, type, server.orElse(null), profile));
        return server;
    }

    Answer logged(Predicate<OperationLogs> what) {
        return facts.operationLogs().map(logs -> Answer.of(what.test(logs))).orElse(Answer.UNKNOWN);
    }
}
