package cloud.preflight.adapter.answer;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.inventory.Inventory;
import cloud.preflight.adapter.inventory.Unavailable;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.CapabilityQuestion;
import cloud.preflight.openstack.CapabilityReader;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what a CSBS provider is asked, from the facts that are kept of a project: {@code check_protectable} and {@code
 * check_restorable}. Immutable and safe for any number of threads.
 */
public final class Capabilities {

    private static final Logger LOG = LoggerFactory.getLogger(Capabilities.class);

    /** The documents of so many entries are in memory at once. */
    private static final int AT_ONCE = 100;

    private final Preflight preflight;
    private final Inventory inventory;
    private final CapabilityReader reader;

    /** Answers that this preflight decides, on facts from this inventory. */
    public Capabilities(Preflight preflight, Inventory inventory) {
        this.preflight = preflight;
        this.inventory = inventory;
        reader = new CapabilityReader(preflight.profile());
    }

    /** What is answered for one entry. */
    private record Result(String resourceId, String resourceType, boolean result, Optional<Violation> told) {}

    /**
     * The results, one an entry, as a JSON object without line breaks.
     *
     * @throws Refusal when the request is malformed, the service refuses the operation as a whole, or can't answer
     */
    public byte[] answer(String project, String providerId, byte[] body) throws Refusal {
        if (!providerId.equals(preflight.profile().providerId())) {
            throw new Refusal(ErrorAnswer.invalid("provider_id is '" + providerId + "', which is not the provider's"));
        }
        CapabilityQuestion question = read(body);
        Optional<Violation> refused;
        List<Result> results = new ArrayList<>();
        try {
            refused = inventory.ask(project, preflight.profile(), source -> decide(question, source, results));
        } catch (Unavailable failure) {
            LOG.error("the inventory is unavailable: {}", failure.reason());
            throw new Refusal(ErrorAnswer.unavailable());
        } catch (RuntimeException failure) {
            LOG.error("{} failed", question.operation().id(), failure);
            throw new Refusal(ErrorAnswer.internal(question.operation().id()));
        }
        if (refused.isPresent()) {
            throw new Refusal(ErrorAnswer.of(refused.get()));
        }
        return json(question.operation() == Operation.PROTECT ? "protectable" : "restorable", results);
    }

    private CapabilityQuestion read(byte[] body) throws Refusal {
        try {
            return reader.read(body);
        } catch (InvalidDocument invalid) {
            throw new Refusal(ErrorAnswer.invalid(invalid.faults()));
        }
    }

    /** Adds the results, unless the whole service refuses the operation. */
    private Optional<Violation> decide(CapabilityQuestion question, Inventory.Source source, List<Result> results) {
        List<Request> requests = question.requests();
        for (int from = 0; from == 0 || from < requests.size(); from += AT_ONCE) {
            List<Request> some = requests.subList(from, Math.min(from + AT_ONCE, requests.size()));
            Facts facts = source.facts(question.operation(), some);
            Optional<Violation> refused =
                    preflight.checkGate(question.operation(), facts).primary();
            if (refused.isPresent()) {
                return refused;
            }
            some.forEach(request -> results.add(result(request, facts)));
        }
        return Optional.empty();
    }

    private Result result(Request request, Facts facts) {
        Verdict verdict = preflight.check(request, facts);
        if (request instanceof Restore restore) {
            return new Result(
                    restore.target().resourceId(),
                    restore.target().resourceType(),
                    !verdict.denied(),
                    verdict.primary());
        }
        Protect protect = (Protect) request;
        boolean bindingTold = !verdict.denied() && preflight.profile().reportPolicyBinding();
        return new Result(
                protect.resourceId(),
                protect.resourceType(),
                !verdict.denied(),
                bindingTold ? preflight.policyBinding(protect.resourceId(), facts) : verdict.primary());
    }

    private static byte[] json(String field, List<Result> results) {
        return JsonText.object(json -> {
            json.writeArrayFieldStart(field);
            for (Result result : results) {
                write(result, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("result", result.result());
        json.writeStringField("resource_type", result.resourceType());
        json.writeStringField("resource_id", result.resourceId());
        json.writeStringField(
                "error_code", result.told().map(told -> told.code().code()).orElse(""));
        json.writeStringField("error_msg", result.told().map(Violation::message).orElse(""));
        json.writeEndObject();
    }
}
