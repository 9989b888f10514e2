package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.answers.DecisionListener.Basis;
import cloud.preflight.answers.DecisionListener.Decided;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Compact;
import cloud.preflight.openstack.FactsJson;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Decisions as JSON, for a log of them. A line that has its documents can be asked again: see {@link LoggedDecision}. Immutable
 * and safe for any number of threads.
 */
public final class DecisionJson {

    private final Decider decider;
    private final Answers answers;
    private final boolean documents;

    /**
     * Decisions of this decider.
     *
     * @param documents whether the question, the facts that were fetched for it and the verdict are written as a whole
     */
    public DecisionJson(Decider decider, boolean documents) {
        this.decider = decider;
        this.documents = documents;
        answers = new Answers(decider);
    }

    /** A decision as one JSON object without line breaks. */
    public byte[] bytes(Decided event) {
        byte[] brief = JsonText.object(json -> write(event, json));
        Optional<byte[]> question = documents ? question(event) : Optional.empty();
        return question.map(asked -> whole(event, brief, asked)).orElse(brief);
    }

    private void write(Decided event, JsonGenerator json) throws IOException {
        Origin origin = event.origin();
        Verdict verdict = event.verdict();
        json.writeStringField(
                "time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeStringField("id", origin.id());
        json.writeStringField("project", origin.project());
        JsonText.line(json, origin.line());
        json.writeStringField("operation", verdict.operation().id());
        json.writeObjectFieldStart("subject");
        RequestJson.subject(event.request(), json);
        json.writeEndObject();
        json.writeStringField("decision", verdict.decision().id());
        if (verdict.denied()) {
            Violation primary = verdict.violations().get(0);
            json.writeStringField("error_code", primary.row().code());
            json.writeStringField("error_msg", primary.message());
        }
        names(json, "violations", verdict.violations().stream().map(Violation::row));
        names(json, "not_evaluated", verdict.notEvaluated().stream().map(NotEvaluated::row));
        json.writeStringField("ruleset", decider.ruleset());
        json.writeNumberField("micros", TimeUnit.NANOSECONDS.toMicros(event.nanos()));
    }

    /** A row that is violated many times is named once. */
    private static void names(JsonGenerator json, String field, Stream<Row> rows) throws IOException {
        JsonText.texts(json, field, rows.map(Row::name).distinct().toList());
    }

    private static Optional<byte[]> question(Decided event) {
        byte[] asked = event.basis().question();
        return asked.length > 0 ? Optional.of(Compact.of(asked)) : RequestJson.question(event.request());
    }

    private byte[] whole(Decided event, byte[] brief, byte[] question) {
        Origin origin = event.origin();
        Needs needs = decider.needs(event.request());
        Set<Section> fetched = fetched(event.basis(), needs);
        ByteArrayOutputStream line = new ByteArrayOutputStream(brief.length + 2 * question.length);
        line.write(brief, 0, brief.length - 1);
        field(line, LoggedDecision.LANGUAGE, bytes('"' + origin.language().tag() + '"'));
        field(line, LoggedDecision.QUESTION, question);
        if (!fetched.isEmpty()) {
            field(
                    line,
                    LoggedDecision.FETCHED,
                    FactsJson.bytes(event.basis().facts().scopedTo(needs), fetched));
        }
        Answer answer = new Answer.Decided(event.verdict());
        field(line, LoggedDecision.ANSWER, answers.bytes(answer, origin.language(), origin.line()));
        line.write('}');
        return line.toByteArray();
    }

    /** The sections that were looked at and that the question did not bring. */
    private static Set<Section> fetched(Basis basis, Needs needs) {
        Set<Section> fetched = EnumSet.copyOf(needs.sections());
        fetched.retainAll(basis.facts().sections());
        fetched.removeAll(basis.brought());
        return fetched;
    }

    private static void field(ByteArrayOutputStream line, String name, byte[] json) {
        line.writeBytes(bytes(",\"" + name + "\":"));
        line.writeBytes(json);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
