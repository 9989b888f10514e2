package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.answers.DecisionListener.Basis;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.CapabilityQuestion;
import cloud.preflight.openstack.CapabilityReader;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a CSBS provider is asked, from the facts of a project that a source has: {@code check_protectable} and {@code
 * check_restorable}. The facts of all entries are of one state, and are read before any is decided. Immutable and safe for
 * any number of threads.
 */
public final class Capabilities {

    /** Nobody has it: what the whole service refuses it refuses for this too. */
    private static final String NOTHING = "nothing";

    /** Of the bytes of a question none are those of one entry. */
    private static final byte[] NO_BYTES = {};

    /** What the source does not have does not exist here: the published answer has no third value. */
    private static final Set<Section> COMPLETE =
            EnumSet.complementOf(EnumSet.of(Section.QUOTAS, Section.OPERATION_LOGS, Section.ACCOUNT));

    private final Decider decider;
    private final Decisions decisions;
    private final FactSource source;
    private final Bindings bindings;
    private final CapabilityReader reader;

    /** The policies that servers are bound to. */
    public interface Bindings {

        /** That a policy has the server with this id, CSBS.6004; empty when none has, or that is unknown. */
        Optional<Violation> binding(String serverId, Facts facts);
    }

    /** Answers that this decider decides, of each verdict of which the listeners are told in their order. */
    public Capabilities(Decider decider, FactSource source, Bindings bindings, DecisionListener... listeners) {
        this.decider = decider;
        decisions = new Decisions(decider, listeners);
        this.source = source;
        this.bindings = bindings;
        reader = new CapabilityReader(decider.profile());
    }

    private Capabilities(Capabilities others, FactSource source) {
        decider = others.decider;
        decisions = others.decisions;
        this.source = source;
        bindings = others.bindings;
        reader = others.reader;
    }

    /** The same from another source first: that of one caller for instance. */
    public Capabilities firstFrom(FactSource other) {
        return new Capabilities(this, other.or(source));
    }

    /** The answer to the question that the bytes hold, or should hold, at the path of a provider. */
    public CapabilityAnswer answer(String project, String providerId, byte[] body) {
        return answer(Origin.of(project), providerId, body);
    }

    /** The answer to the question of a request that the bytes hold, or should hold, at the path of a provider. */
    public CapabilityAnswer answer(Origin origin, String providerId, byte[] body) {
        if (!providerId.equals(profile().providerId())) {
            return decisions.refused(
                    origin, ErrorAnswer.invalid("provider_id is '" + providerId + "', which is not the provider's"));
        }
        try {
            return answer(origin, decisions.read(origin, () -> reader.read(body)));
        } catch (InvalidDocument invalid) {
            return decisions.refused(origin, ErrorAnswer.invalid(invalid.faults()));
        } catch (RuntimeException failure) {
            return decisions.failed(origin, "request", failure);
        }
    }

    private Profile profile() {
        return decider.profile();
    }

    private CapabilityAnswer answer(Origin origin, CapabilityQuestion question) {
        try {
            Facts facts = facts(origin.project(), question);
            return question.requests().isEmpty() ? gate(question.operation(), facts) : decide(origin, question, facts);
        } catch (RuntimeException failure) {
            return decisions.failed(origin, question.operation().id(), failure);
        }
    }

    private Facts facts(String project, CapabilityQuestion question) {
        Needs.Builder needs = Needs.builder();
        for (RequestValidation.Valid entry : question.requests()) {
            needs.and(decider.needs(entry.request()));
            if (tellsBinding(entry.request())) {
                needs.policyBinding(((Protect) entry.request()).resourceId());
            }
        }
        if (question.requests().isEmpty()) {
            needs.and(decider.needs(nothing(question.operation())));
        }
        Needs all = needs.build();
        return source.facts(project, all, Facts.none()).assumingEmpty(COMPLETE).scopedTo(all);
    }

    private boolean tellsBinding(Request request) {
        return request instanceof Protect && profile().reportPolicyBinding();
    }

    /** A request that nobody made, and that nobody is told of, stands in where nothing is asked for. */
    private static Request nothing(Operation operation) {
        return operation == Operation.PROTECT
                ? new Protect(NOTHING)
                : new Restore(NOTHING, new Restore.Target(NOTHING, List.of()));
    }

    private CapabilityAnswer gate(Operation operation, Facts facts) {
        return refused(decider.check(nothing(operation), facts))
                .<CapabilityAnswer>map(violation -> new Answer.Failed(ErrorAnswer.of(violation)))
                .orElseGet(() -> results(operation, List.of(), facts));
    }

    /** One result an entry, or what the whole service refuses all of them for. */
    private CapabilityAnswer decide(Origin origin, CapabilityQuestion question, Facts facts) {
        Basis basis = new Basis(NO_BYTES, facts, Set.of());
        Map<Request, Result> known = new HashMap<>();
        List<Result> results = new ArrayList<>(question.requests().size());
        for (RequestValidation.Valid entry : question.requests()) {
            Result result = known.get(entry.request());
            if (result == null) {
                Verdict verdict = decisions.verdict(origin, entry, basis);
                Optional<Violation> refused = refused(verdict);
                if (refused.isPresent()) {
                    return new Answer.Failed(ErrorAnswer.of(refused.get()));
                }
                result = Result.of(entry, result(entry.request(), verdict, facts));
                known.put(entry.request(), result);
            }
            results.add(result);
        }
        return results(question.operation(), results, facts);
    }

    private static Optional<Violation> refused(Verdict verdict) {
        return verdict.primary().filter(violation -> violation.row().stage() == Stage.GATE);
    }

    private CapabilityResult result(Request request, Verdict verdict, Facts facts) {
        return tellsBinding(request) && !verdict.denied()
                ? new CapabilityResult(request, true, bindings.binding(((Protect) request).resourceId(), facts))
                : CapabilityResult.of(request, verdict);
    }

    /**
     * What was decided for an entry. A result that names many ids is not kept until it is written, which may take a client's
     * time, but found anew.
     */
    private record Result(RequestValidation.Valid entry, Optional<CapabilityResult> kept) {

        private static Result of(RequestValidation.Valid entry, CapabilityResult result) {
            return new Result(entry, Optional.of(result).filter(CapabilityResult::isShort));
        }
    }

    private CapabilityAnswer results(Operation operation, List<Result> results, Facts facts) {
        Finding finding = new Finding(facts);
        return new CapabilityAnswer.Results(new Pieces(List.of(
                Pieces.once(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart(operation == Operation.PROTECT ? "protectable" : "restorable");
                }),
                Pieces.each(results, result -> json -> finding.of(result).write(json)),
                Pieces.once(json -> {
                    json.writeEndArray();
                    json.writeEndObject();
                }))));
    }

    /** Finds results that were not kept, of which equal ones often follow each other. Not safe for several threads at once. */
    private final class Finding {

        private final Facts facts;
        private @Nullable Request last;
        private @Nullable CapabilityResult found;

        private Finding(Facts facts) {
            this.facts = facts;
        }

        private CapabilityResult of(Result result) {
            if (result.kept().isPresent()) {
                return result.kept().get();
            }
            Request request = result.entry().request();
            CapabilityResult same = request.equals(last) ? found : null;
            if (same == null) {
                same = result(request, decider.check(result.entry(), facts), facts);
                last = request;
                found = same;
            }
            return same;
        }
    }
}
