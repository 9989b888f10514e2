package cloud.preflight.benchmarks;

import cloud.preflight.Decider;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.internal.check.Ruleset;
import cloud.preflight.internal.resolve.Resolver;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.Restore;
import cloud.preflight.rules.Missing;
import cloud.preflight.verdict.Verdict;

/** Protect and restore decided by plain Java that is written for speed: what the rules are measured against. */
public final class HandWritten implements Decider {

    private final Profile profile;
    private final RequestValidation validation;

    /** Decides under this profile. */
    public HandWritten(Profile profile) {
        this.profile = profile;
        validation = new RequestValidation(profile);
    }

    /** The verdict on a request to protect or to restore. */
    @Override
    public Verdict check(Request request, Facts known) {
        validation.require(request);
        Facts facts = profile.emptyWhenAbsent().isEmpty() ? known : known.assumingEmpty(profile.emptyWhenAbsent());
        Outcome outcome = new Outcome(request.operation());
        gate(request.operation(), facts, outcome);
        if (!outcome.denied()) {
            if (request instanceof Protect protect) {
                protect(protect, facts, outcome);
            } else {
                restore((Restore) request, facts, outcome);
            }
        }
        return outcome.verdict();
    }

    @Override
    public Needs needs(Request request) {
        return Resolver.needs(request, profile);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /** The same as that of the rules, so that its answers are theirs byte for byte. */
    @Override
    public String ruleset() {
        return Ruleset.of(profile);
    }

    private void gate(Operation operation, Facts facts, Outcome outcome) {
        Account account = facts.account().or(profile.defaultAccount());
        answer(
                account.migratedToCbr(),
                Ternary.YES,
                ErrorCode.PROJECT_MIGRATED_TO_CBR,
                Missing.MIGRATED_TO_CBR,
                outcome);
        answer(account.existingUser(), Ternary.NO, ErrorCode.NEW_USER_NOT_SERVED, Missing.EXISTING_USER, outcome);
        if (profile.disabledOperations().contains(operation)) {
            outcome.violated(ErrorCode.OPERATION_NOT_SUPPORTED);
        }
        if (operation == Operation.PROTECT) {
            answer(
                    account.realNameVerified(),
                    Ternary.NO,
                    ErrorCode.USER_UNVERIFIED,
                    Missing.REAL_NAME_VERIFIED,
                    outcome);
        }
    }

    private static void answer(Ternary answer, Ternary refused, ErrorCode code, FactPath key, Outcome outcome) {
        if (answer == refused) {
            outcome.violated(code);
        } else if (answer == Ternary.UNKNOWN) {
            outcome.unknown(code, key);
        }
    }

    private void protect(Protect request, Facts facts, Outcome outcome) {
        Found<Server> server = facts.server(request.resourceId());
        if (!profile.serverTypes().contains(request.resourceType())) {
            outcome.violated(ErrorCode.RESOURCE_TYPE_NOT_PROTECTABLE, request.resourceId(), request.resourceType());
        } else {
            existing(request.resourceId(), server, outcome);
        }
        if (server.orNull() != null && !outcome.denied()) {
            new HandWrittenProtect(profile, facts, server.orNull(), outcome).check(request);
        }
    }

    private void restore(Restore request, Facts facts, Outcome outcome) {
        Restore.Target target = request.target();
        Found<Server> server = facts.server(target.resourceId());
        Found<CheckpointItem> item = facts.checkpointItem(request.checkpointItemId());
        if (item.exists() == Ternary.NO) {
            outcome.violated(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, request.checkpointItemId());
        } else if (item.exists() == Ternary.UNKNOWN) {
            outcome.unknown(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, Missing.checkpointItem(request.checkpointItemId()));
        }
        if (!profile.serverTypes().contains(target.resourceType())) {
            outcome.violated(ErrorCode.RESOURCE_TYPE_NOT_RESTORABLE, target.resourceId(), target.resourceType());
        } else {
            existing(target.resourceId(), server, outcome);
        }
        if (!outcome.denied()) {
            new HandWrittenRestore(profile, facts, server.orNull(), item.orNull(), outcome).check(request);
        }
    }

    private void existing(String id, Found<Server> found, Outcome outcome) {
        Server server = found.orNull();
        if (found.exists() == Ternary.NO) {
            outcome.violated(ErrorCode.SERVER_NOT_FOUND);
        } else if (server == null) {
            outcome.unknown(ErrorCode.SERVER_NOT_FOUND, Missing.server(id));
        } else if (profile.terminatedServerStatuses().contains(server.status())) {
            outcome.violated(ErrorCode.SERVER_TERMINATED);
        }
    }
}
