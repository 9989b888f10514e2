package cloud.preflight.fleet;

import cloud.preflight.answers.JsonText;
import cloud.preflight.catalog.Remedy;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.FleetCounts.Split;
import cloud.preflight.fleet.FleetDifference.Change;
import cloud.preflight.fleet.FleetDifference.Changed;
import cloud.preflight.verdict.Verdict.Decision;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** A report as JSON. */
final class ReportJson {

    static final String OPERATION = "operation";
    static final String RULESET = "ruleset";
    static final String PROFILE = "profile";

    private static final String SERVERS = "servers";
    private static final String PROJECT_ID = "project_id";
    private static final String SERVER_ID = "server_id";
    private static final String FIRST = "first";

    private final FleetReport report;
    private final JsonGenerator json;

    private ReportJson(FleetReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    static byte[] bytes(FleetReport report) {
        return JsonText.object(json -> new ReportJson(report, json).write());
    }

    private void write() throws IOException {
        json.writeStringField(OPERATION, report.question().operation().id());
        json.writeNumberField(SERVERS, report.counts().servers());
        json.writeObjectFieldStart("decisions");
        for (Decision decision : Decision.values()) {
            json.writeNumberField(decision.id(), report.counts().of(decision));
        }
        json.writeEndObject();
        rows();
        json.writeObjectFieldStart("remedies");
        for (Remedy remedy : Remedy.values()) {
            json.writeNumberField(remedy.id(), report.counts().remedies().getOrDefault(remedy, 0L));
        }
        json.writeEndObject();
        splits("projects", PROJECT_ID, report.counts().projects());
        splits("azs", "az", report.counts().azs());
        splits("statuses", "status", report.counts().statuses());
        missing();
        policies();
        read();
        json.writeStringField(RULESET, report.question().decider().ruleset());
        json.writeStringField(PROFILE, report.question().decider().profile().canonical());
        json.writeStringField("digest", report.counts().digest());
        if (report.difference().isPresent()) {
            difference(report.difference().get());
        }
    }

    private void rows() throws IOException {
        json.writeArrayFieldStart("rows");
        for (Map.Entry<Row, Long> row : report.counts().rows().entrySet()) {
            json.writeStartObject();
            json.writeStringField("error_code", row.getKey().code());
            json.writeStringField("name", row.getKey().name());
            json.writeStringField("remedy", row.getKey().remedy().id());
            json.writeNumberField(SERVERS, row.getValue());
            json.writeNumberField("primary", report.counts().primary().getOrDefault(row.getKey(), 0L));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void splits(String field, String name, Map<String, Split> splits) throws IOException {
        json.writeArrayFieldStart(field);
        for (Map.Entry<String, Split> split : splits.entrySet()) {
            json.writeStartObject();
            json.writeStringField(name, split.getKey());
            json.writeNumberField(SERVERS, split.getValue().all());
            for (Decision decision : Decision.values()) {
                json.writeNumberField(decision.id(), split.getValue().of(decision));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void missing() throws IOException {
        json.writeArrayFieldStart("undetermined");
        for (Map.Entry<String, Long> set : report.counts().missing().entrySet()) {
            json.writeStartObject();
            json.writeArrayFieldStart("missing");
            for (String path : set.getKey().split(" ")) {
                json.writeString(path);
            }
            json.writeEndArray();
            json.writeNumberField(SERVERS, set.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void policies() throws IOException {
        json.writeObjectFieldStart("policies");
        for (Coverage coverage : Coverage.values()) {
            json.writeObjectFieldStart(coverage.id());
            json.writeNumberField(SERVERS, report.counts().of(coverage));
            switch (coverage) {
                case UNBOUND -> first(report.counts().firstUnbound());
                case SKIPPED -> first(report.counts().firstSkipped());
                default -> {}
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void first(Collection<FirstServers.Named> servers) throws IOException {
        json.writeArrayFieldStart(FIRST);
        for (FirstServers.Named server : servers) {
            json.writeStartObject();
            json.writeStringField(PROJECT_ID, server.project());
            json.writeStringField(SERVER_ID, server.serverId());
            json.writeStringField("name", server.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void read() throws IOException {
        json.writeObjectFieldStart("read");
        for (Section section : Section.values()) {
            json.writeNumberField(section.id(), report.book().read().getOrDefault(section, 0L));
        }
        json.writeEndObject();
        json.writeNumberField("replaced", report.book().replaced());
        json.writeNumberField("unreadable", report.book().unreadable());
        json.writeArrayFieldStart("cut_short");
        for (PagedList list : report.book().cutShort()) {
            json.writeStartObject();
            json.writeStringField(PROJECT_ID, list.project());
            json.writeStringField("section", list.section().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void difference(FleetDifference difference) throws IOException {
        json.writeObjectFieldStart("difference");
        json.writeStringField("against", difference.against());
        json.writeBooleanField("other_ruleset", difference.otherRules());
        json.writeBooleanField("other_profile", difference.otherProfile());
        for (Change change : Change.values()) {
            json.writeObjectFieldStart(change.id());
            json.writeNumberField(SERVERS, difference.of(change));
            json.writeArrayFieldStart(FIRST);
            for (Changed changed : difference.listed(change)) {
                json.writeStartObject();
                json.writeStringField(PROJECT_ID, changed.project());
                json.writeStringField(SERVER_ID, changed.serverId());
                json.writeStringField("before", changed.before());
                json.writeStringField("now", changed.now());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
