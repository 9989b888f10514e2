package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a CSBS has, and what is unknown where it does not have it, or is not there. */
class CsbsTest {

    private static final String OWN = ",\"project_id\":\"" + StandInCloud.PROJECT + "\"";

    private final Asked asked = Asked.patiently();

    @AfterEach
    void end() {
        asked.close();
    }

    private String primary(Request request) {
        return asked.decided(request).primary().orElseThrow().row().name();
    }

    @Test
    void aBackupIsAskedForByItsId() throws IOException {
        asked.standIn.csbs(
                "checkpoint_items",
                "{\"id\":\"i1\",\"status\":\"error\",\"resource_id\":\"s\"" + OWN + "}",
                "{\"id\":\"i2\",\"status\":\"available\",\"resource_id\":\"s\",\"project_id\":\"another\"}");
        assertThat(primary(new CreateImage("i1"))).isEqualTo("BACKUP_STATUS_FORBIDS_IMAGE");
        assertThat(primary(new CreateImage("i2"))).isEqualTo("CHECKPOINT_ITEM_NOT_FOUND");
        assertThat(primary(new CreateImage("i3"))).isEqualTo("CHECKPOINT_ITEM_NOT_FOUND");
    }

    @Test
    void whoeverHoldsANameStandsInTheListAlone() throws IOException {
        asked.standIn.pagesOf(2);
        asked.standIn.csbs(
                "policies",
                "{\"id\":\"p1\",\"name\":\"one\"}",
                "{\"id\":\"p2\",\"name\":\"two\"}",
                "{\"id\":\"p3\",\"name\":\"three\",\"resources\":[{\"id\":\"" + Asked.ACTIVE + "\"}]}");
        CreatePolicy request = new CreatePolicy(
                Labels.named("three"), Asked.PREFLIGHT.profile().providerId());
        assertThat(primary(request)).isEqualTo("POLICY_NAME_TAKEN");
        assertThat(asked.standIn.csbs().asked()).hasSize(2);
    }

    @Test
    void whatIsUnderWayStandsInTheListOfOperations() throws IOException {
        asked.standIn.csbs(
                "operation_logs",
                "{\"id\":\"o1\",\"operation_type\":\"restore\",\"status\":\"success\",\"resource_id\":\"x\"}",
                "{\"id\":\"o2\",\"operation_type\":\"restore\",\"status\":\"running\",\"resource_id\":\"" + Asked.ACTIVE
                        + "\"}");
        assertThat(primary(new Protect(Asked.ACTIVE))).isEqualTo("SERVER_STATUS_FORBIDS_BACKUP");
        assertThat(asked.decided(new DeleteTask("o1")).denied()).isFalse();
        assertThat(primary(new DeleteTask("o3"))).isEqualTo("TASK_NOT_FOUND");
    }

    @Test
    void aCsbsWithoutOperationLogsLacksThoseAlone() throws IOException {
        asked.standIn.csbsWithout("operation_logs");
        asked.standIn.csbs("policies", "{\"id\":\"p1\",\"name\":\"one\"}");
        assertThat(asked.facts(new Protect(Asked.ACTIVE)).sections())
                .containsExactlyInAnyOrder(Section.SERVERS, Section.VOLUMES, Section.QUOTAS);
        assertThat(asked.facts(new DeletePolicy("p1")).sections()).containsExactly(Section.POLICIES);
        assertThat(asked.facts(new DeleteTask("o1")).sections()).isEmpty();
    }

    @Test
    void whatACloudDoesNotHaveIsUnknown() {
        asked.standIn.withoutCsbs();
        assertThat(asked.facts(new Protect(Asked.ACTIVE)).sections())
                .containsExactlyInAnyOrder(Section.SERVERS, Section.VOLUMES);
        assertThat(asked.decided(new DeletePolicy("p")).decision().id()).isEqualTo("undetermined");
    }

    @Test
    void whatACloudDoesNotHaveIsTakenFromTheNextSource() {
        asked.standIn.withoutCsbs();
        DeletePolicy request = new DeletePolicy("p");
        Facts facts = asked.member()
                .or((project, needs, known) ->
                        known.or(Facts.builder().policies(List.of()).build()))
                .completed(StandInCloud.PROJECT, Asked.PREFLIGHT.needs(request), Facts.none());
        assertThat(Asked.PREFLIGHT
                        .check(request, facts)
                        .primary()
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("POLICY_NOT_FOUND");
    }

    @Test
    void quotasWithoutTheirListAreNoAnswer() throws IOException {
        asked.standIn.csbs("quotas", "{\"quotas\":{}}");
        assertThatThrownBy(() -> asked.facts(new Protect(Asked.NOBODY)))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.source()).isEqualTo("CSBS"));
    }
}
