package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import cloud.preflight.rules.Gate;
import cloud.preflight.rules.NamedItem;
import cloud.preflight.rules.NamedPolicy;
import cloud.preflight.rules.NamedResource;
import cloud.preflight.rules.UsedItem;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of one pass, and adds the ones that many operations share. Not safe for several threads at once. */
final class Resolution {

    final Facts facts;
    final Profile profile;

    /** More than most operations have of their own; volumes come on top. */
    private static final int FEW = 8;

    private final ArrayList<Object> resolved = new ArrayList<>(FEW);

    Resolution(Facts facts, Profile profile) {
        this.facts = facts;
        this.profile = profile;
    }

    List<Object> resolved() {
        return resolved;
    }

    /** So many facts more are about to come. */
    void expect(int more) {
        resolved.ensureCapacity(resolved.size() + more);
    }

    Resolution add(Object fact) {
        resolved.add(fact);
        return this;
    }

    Resolution gate(Operation operation) {
        return add(new Gate(operation, facts.account().or(profile.defaultAccount()), profile));
    }

    Found<CheckpointItem> item(String id) {
        Found<CheckpointItem> item = facts.checkpointItem(id);
        add(new NamedItem(id, item.exists()));
        if (item.orNull() != null) {
            add(new UsedItem(item.orNull(), profile));
        }
        return item;
    }

    Found<Policy> policy(String id) {
        Found<Policy> policy = facts.policy(id);
        add(new NamedPolicy(id, policy.exists()));
        return policy;
    }

    Found<Server> resource(int place, String id, String type) {
        Found<Server> server = facts.server(id);
        add(new NamedResource(place, id, type, server, profile));
        return server;
    }
}
