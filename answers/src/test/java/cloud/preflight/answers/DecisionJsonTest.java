package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactSource;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A line of the decision log, without its documents. */
class DecisionJsonTest {

    private static final Preflight PREFLIGHT = Preflight.create();
    private static final Origin ORIGIN = new Origin("project-1", "request-1", Language.CHINESE, 0);

    private final List<DecisionListener.Decided> told = new ArrayList<>();
    private final Answers answers = new Answers(PREFLIGHT, FactSource.NONE, told::add);

    private Map<String, Object> logged(String question) throws InvalidDocument {
        answers.answer(ORIGIN, question.getBytes(StandardCharsets.UTF_8));
        return JsonTree.object(new DecisionJson(PREFLIGHT, false).bytes(told.get(told.size() - 1)));
    }

    @Test
    void saysWhoWhatAndWhy() throws InvalidDocument {
        Instant before = Instant.now().minusMillis(1);
        Map<String, Object> line = logged(
                "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}");
        assertThat(line)
                .containsEntry("id", "request-1")
                .containsEntry("project", "project-1")
                .containsEntry("operation", "delete_policy")
                .containsEntry("subject", Map.of("policy_id", "p"))
                .containsEntry("decision", "denied")
                .containsEntry("error_code", "CSBS.3000")
                .containsEntry("violations", List.of("POLICY_NOT_FOUND"))
                .containsEntry("not_evaluated", List.of("PROJECT_MIGRATED_TO_CBR", "NEW_USER_NOT_SERVED"))
                .containsEntry("ruleset", PREFLIGHT.ruleset())
                .containsKeys("error_msg", "micros")
                .doesNotContainKeys("line", "question", "fetched", "answer", "language");
        assertThat(Instant.parse((String) line.get("time"))).isBetween(before, before.plus(Duration.ofMinutes(1)));
    }

    @Test
    void namesTheRowsThatCouldNotBeDecidedAndNoErrorWhereNothingIsDenied() throws InvalidDocument {
        Map<String, Object> line = logged("{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"}}");
        assertThat(line)
                .containsEntry("decision", "undetermined")
                .containsEntry("violations", List.of())
                .doesNotContainKeys("error_code", "error_msg");
        assertThat(line.get("not_evaluated").toString()).contains("POLICY_NOT_FOUND");
    }

    @Test
    void everyOperationHasASubject() throws InvalidDocument {
        Set<Operation> asked = EnumSet.noneOf(Operation.class);
        for (String question : QUESTIONS) {
            Map<String, Object> line = logged(question);
            assertThat((Map<?, ?>) line.get("subject")).as(question).isNotEmpty();
            asked.add(Operation.of((String) line.get("operation")).orElseThrow());
        }
        assertThat(asked).containsExactly(Operation.values());
    }

    private static String question(String operation, String request) {
        return "{\"operation\":\"" + operation + "\",\"request\":{" + request.replace('\'', '"') + "}}";
    }

    private static final String POLICY = "'name':'n','provider_id':'"
            + PREFLIGHT.profile().providerId() + "','parameters':{},'resources':[],'scheduled_operations':[]";
    private static final String ELSEWHERE = ",'destination_region':'r','destination_project_id':'p'";

    private static final List<String> QUESTIONS = List.of(
            question("protect", "'resource_id':'s'"),
            question("restore", "'checkpoint_item_id':'i','target':{'resource_id':'s'}"),
            question("create_policy", POLICY),
            question("update_policy", "'policy_id':'p'"),
            question("delete_policy", "'policy_id':'p'"),
            question("execute_policy", "'plan_id':'p'"),
            question("replicate_policy", "'policy_id':'p'" + ELSEWHERE),
            question("replicate_backup", "'checkpoint_item_id':'i'" + ELSEWHERE),
            question("delete_backup", "'checkpoint_item_id':'i'"),
            question("show_backup", "'checkpoint_item_id':'i'"),
            question("create_image", "'checkpoint_item_id':'i'"),
            question("create_server", "'checkpoint_item_id':'i'"),
            question("resize_space", "'type':'backup_capacity','size':1"),
            question("delete_task", "'task_id':'t'"));
}
