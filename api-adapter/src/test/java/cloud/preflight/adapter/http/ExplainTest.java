package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?explain=}: what came of every rule, and what would have to be different. */
class ExplainTest {

    private static final String TOO_SMALL = """
            {"operation":"restore",
             "request":{"checkpoint_item_id":"i1","target":{"resource_id":"s1",
               "volumes":[{"backup_id":"b1","volume_id":"v1"}]}},
             "facts":{"account":{"real_name_verified":true,"migrated_to_cbr":false,"existing_user":true},
               "servers":[{"id":"s1","status":"ACTIVE","OS-EXT-AZ:availability_zone":"az1",
                 "os-extended-volumes:volumes_attached":[{"id":"v1"},{"id":"v2"}]}],
               "volumes":[{"id":"v1","size":20},{"id":"v2","size":60}],
               "checkpoint_items":[{"id":"i1","status":"available","resource_id":"s0","extend_info":{
                 "resource_az":"az1","volume_backups":[{"id":"b1","source_volume_size":40}]}}],
               "operation_logs":[]}}""";

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    void aViolatedRuleNamesTheFactsThatViolateIt() {
        assertThat(rule("TARGET_VOLUME_TOO_SMALL", TOO_SMALL))
                .isEqualTo(Map.of(
                        "error_code",
                        "CSBS.6024",
                        "name",
                        "TARGET_VOLUME_TOO_SMALL",
                        "outcome",
                        "violated",
                        "facts",
                        List.of(
                                fact("request/target/volumes/0/volume_id", "v1"),
                                fact("servers/s1/os-extended-volumes:volumes_attached", List.of("v1", "v2")),
                                fact("request/target/volumes/0/backup_id", "b1"),
                                fact("checkpoint_items/i1/extend_info/volume_backups", List.of("b1")),
                                fact("volumes/v1/id", "v1"),
                                fact("volumes/v1/size", 20),
                                fact("checkpoint_items/i1/extend_info/volume_backups/b1/source_volume_size", 40))));
    }

    private static Map<String, Object> fact(String path, Object value) {
        return Map.of("path", path, "value", value);
    }

    @Test
    void everyRuleOfTheOperationIsThereInTheContractsOrder() {
        assertThat(rules(TOO_SMALL).stream().map(rule -> rule.get("error_code")))
                .containsExactly(
                        "BackupService.4003",
                        "BackupService.4008",
                        "CSBS.9998",
                        "CSBS.3001",
                        "CSBS.6013",
                        "CSBS.6000",
                        "CSBS.6001",
                        "CSBS.2003",
                        "CSBS.4000",
                        "CSBS.6015",
                        "CSBS.6016",
                        "CSBS.6019",
                        "CSBS.6025",
                        "CSBS.6020",
                        "CSBS.6017",
                        "CSBS.6018",
                        "CSBS.6014",
                        "CSBS.6021",
                        "CSBS.6023",
                        "CSBS.6061",
                        "CSBS.6024");
    }

    @Test
    void aViolationHasTheChangesThatLetItGoTheSmallestFirst() {
        assertThat(violations(ask("?explain=true", TOO_SMALL)).get(0).get("changes"))
                .isEqualTo(List.of(
                        List.of(Map.of("op", "replace", "path", "/facts/volumes/v1/size", "value", 40)),
                        List.of(Map.of("op", "replace", "path", "/request/target/volumes/0/volume_id", "value", "v2")),
                        List.of(Map.of(
                                "op",
                                "replace",
                                "path",
                                "/request/target/volumes",
                                "value",
                                List.of(Map.of("backup_id", "b1", "volume_id", "v2"))))));
    }

    @Test
    void aLaterStageIsNotReached() {
        String nowhere = TOO_SMALL.replace("\"resource_id\":\"s1\"", "\"resource_id\":\"s2\"");
        assertThat(rule("SERVER_NOT_FOUND", nowhere)).containsEntry("outcome", "violated");
        assertThat(rule("SERVER_TERMINATED", nowhere)).containsEntry("outcome", "satisfied");
        assertThat(rule("TARGET_VOLUME_TOO_SMALL", nowhere))
                .containsEntry("outcome", "not_reached")
                .containsEntry("facts", List.of());
    }

    @Test
    void whatIsUnknownSaysSo() {
        String unknown = TOO_SMALL.replace("\"operation_logs\":[]", "\"quotas\":{\"resources\":[]}");
        Map<?, ?> rule = rule("SERVER_STATUS_FORBIDS_RESTORE", unknown);
        assertThat(rule.get("outcome")).isEqualTo("not_evaluated");
        assertThat(((List<?>) rule.get("facts")).get(0)).hasToString("{path=operation_logs, value=null, known=false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?explain=false"})
    void nothingIsExplainedUnlessAskedFor(String query) {
        Map<String, Object> answer = ask(query, TOO_SMALL);
        assertThat(answer).doesNotContainKey("explanation");
        assertThat(violations(answer)).noneMatch(violation -> violation.containsKey("changes"));
    }

    @Test
    void allElseIsAsWithoutAnExplanation() {
        Map<String, Object> explained = ask("?explain=true", TOO_SMALL);
        explained.remove("explanation");
        violations(explained).forEach(violation -> violation.remove("changes"));
        assertThat(explained).isEqualTo(ask("", TOO_SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?explain=", "?explain=TRUE", "?explain=1", "?explain=true&explain=false"})
    void anyOtherValueIsABadRequest(String query) {
        assertThat(SERVICE.client().post(Client.VALIDATIONS + query, TOO_SMALL).text())
                .contains("CSBS.9001", "must be true or false");
    }

    @Test
    void aRefusalIsThePlainErrorAndAnythingElseIsExplained() {
        Reply denied = SERVICE.client().post(Client.VALIDATIONS + "?enforce=true&explain=true", TOO_SMALL);
        assertThat(denied.status()).isEqualTo(400);
        assertThat(denied.json()).containsOnlyKeys("error_code", "error_msg");
        assertThat(SERVICE.client()
                        .post(Client.VALIDATIONS + "?enforce=true&explain=true", Asked.ALLOWED)
                        .json())
                .containsKey("explanation");
    }

    @Test
    void linesAreExplainedToo() {
        String line = TOO_SMALL.replace("\n", "");
        Reply reply = SERVICE.client()
                .send(
                        "POST",
                        Client.VALIDATIONS + "?explain=true",
                        java.net.http.HttpRequest.BodyPublishers.ofString(line + "\n" + line + "\n"),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text().lines())
                .hasSize(2)
                .allMatch(answer -> answer.contains("\"explanation\":[") && answer.contains("\"changes\":["));
    }

    private static Map<String, Object> ask(String query, String question) {
        return SERVICE.client().post(Client.VALIDATIONS + query, question).json();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> violations(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("violations");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules(String question) {
        return (List<Map<String, Object>>) ask("?explain=true", question).get("explanation");
    }

    private static Map<String, Object> rule(String name, String question) {
        return rules(question).stream()
                .filter(rule -> name.equals(rule.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
