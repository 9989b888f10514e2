package cloud.preflight.answers;

import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is answered for one entry.
 *
 * @param request the entry, which names what it is about
 * @param result whether it is possible
 * @param told the row that is told with it
 */
record CapabilityResult(Request request, boolean result, Optional<Violation> told) {

    private static final int FEW = 100;

    static CapabilityResult of(Request request, Verdict verdict) {
        return new CapabilityResult(request, !verdict.denied(), verdict.primary());
    }

    /** Whether it names few things. */
    boolean isShort() {
        return told.stream()
                .flatMap(violation -> violation.values().stream())
                .allMatch(value -> !(value instanceof List<?> list) || list.size() <= FEW);
    }

    private String resourceId() {
        return request instanceof Restore restore ? restore.target().resourceId() : ((Protect) request).resourceId();
    }

    private String resourceType() {
        return request instanceof Restore restore
                ? restore.target().resourceType()
                : ((Protect) request).resourceType();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("result", result);
        json.writeStringField("resource_type", resourceType());
        json.writeStringField("resource_id", resourceId());
        json.writeStringField(
                "error_code", told.map(violation -> violation.row().code()).orElse(""));
        json.writeStringField("error_msg", told.map(Violation::message).orElse(""));
        json.writeEndObject();
    }
}
