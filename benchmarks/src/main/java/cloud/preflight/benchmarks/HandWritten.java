package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Protect and restore decided by plain Java that is written for speed: what the rules are measured against. */
public final class HandWritten {

    private final Profile profile;
    private final RequestValidation validation;

    /** Decides under this profile. */
    public HandWritten(Profile profile) {
        this.profile = profile;
        validation = new RequestValidation(profile);
    }

    /** The verdict on a request to protect or to restore. */
    public Verdict check(Request request, Facts facts) {
        validation.require(request);
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

    private void gate(Operation operation, Facts facts, Outcome outcome) {
        Account account = facts.account().or(profile.defaultAccount());
        answer(account.migratedToCbr(), Answer.YES, ErrorCode.PROJECT_MIGRATED_TO_CBR, "migrated_to_cbr", outcome);
        answer(account.existingUser(), Answer.NO, ErrorCode.NEW_USER_NOT_SERVED, "existing_user", outcome);
        if (profile.disabledOperations().contains(operation)) {
            outcome.violated(ErrorCode.OPERATION_NOT_SUPPORTED);
        }
        if (operation == Operation.PROTECT) {
            answer(account.realNameVerified(), Answer.NO, ErrorCode.USER_UNVERIFIED, "real_name_verified", outcome);
        }
    }

    private static void answer(Answer answer, Answer refused, ErrorCode code, String key, Outcome outcome) {
        if (answer == refused) {
            outcome.violated(code);
        } else if (answer == Answer.UNKNOWN) {
            outcome.unknown(code, "account." + key);
        }
    }

    private void protect(Protect request, Facts facts, Outcome outcome) {
        Server server = facts.server(request.resourceId()).orElse(null);
        boolean serverType = profile.serverTypes().contains(request.resourceType());
        if (!serverType) {
            outcome.violated(ErrorCode.RESOURCE_TYPE_NOT_PROTECTABLE, request.resourceId(), request.resourceType());
        } else {
            existing(server, outcome);
        }
        if (server != null && !outcome.denied()) {
            new HandWrittenProtect(profile, facts, server, outcome).check(request);
        }
    }

    private void restore(Restore request, Facts facts, Outcome outcome) {
        Server server = facts.server(request.target().resourceId()).orElse(null);
        var item = facts.checkpointItem(request.checkpointItemId()).orElse(null);
        if (item == null) {
            outcome.violated(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, request.checkpointItemId());
        }
        if (!profile.serverTypes().contains(request.target().resourceType())) {
            outcome.violated(
                    ErrorCode.RESOURCE_TYPE_NOT_RESTORABLE,
                    request.target().resourceId(),
                    request.target().resourceType());
        } else {
            existing(server, outcome);
        }
        if (server != null && item != null && !outcome.denied()) {
            new HandWrittenRestore(profile, facts, server, item, outcome).check(request);
        }
    }

    private void existing(@Nullable Server server, Outcome outcome) {
        if (server == null) {
            outcome.violated(ErrorCode.SERVER_NOT_FOUND);
        } else if (profile.terminatedServerStatuses().contains(server.status())) {
            outcome.violated(ErrorCode.SERVER_TERMINATED);
        }
    }

    static Answer restoring(Facts facts, Server server) {
        return facts.operationLogs()
                .map(logs -> Answer.of(logs.runningOn(server.id(), OperationLog.Type.RESTORE)))
                .orElse(Answer.UNKNOWN);
    }
}
