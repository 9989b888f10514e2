package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import org.junit.jupiter.api.Test;

/** Faults stand in the order of their places in the bytes, whenever they are found. */
class FaultOrderTest {

    @Test
    void faultsStandInDocumentOrder() {
        assertThat(Questions.pointers("""
                        {'operation': 'delete_task', 'request': {'task_id': 7},
                         'facts': {'account': {'existing_user': 'yes'},
                                   'servers': [{'name': 1, 'status': 2, 'id': 3}, 4],
                                   'volumes': {}}}"""))
                .containsExactly(
                        "/request/task_id",
                        "/facts/account/existing_user",
                        "/facts/servers/0/name",
                        "/facts/servers/0/status",
                        "/facts/servers/0/id",
                        "/facts/servers/1",
                        "/facts/volumes");
    }

    @Test
    void whatIsMissingStandsAtTheEndOfItsObject() {
        assertThat(Questions.pointers("""
                        {'facts': {'volumes': [{'bootable': 1, 'attachments': [5], 'size': 'x'}, {'size': -1}]},
                         'request': {}}"""))
                .containsExactly(
                        "/facts/volumes/0/bootable",
                        "/facts/volumes/0/attachments/0",
                        "/facts/volumes/0/size",
                        "/facts/volumes/0/id",
                        "/facts/volumes/1/size",
                        "/facts/volumes/1/id",
                        "/operation");
    }

    @Test
    void aFieldGivenTwiceStandsAtItsSecondPlace() {
        assertThat(Questions.pointers("""
                        {'operation': 'delete_task', 'request': {'task_id': 't'},
                         'facts': {'servers': [{'id': 's', 'status': 'x', 'name': 0, 'id': 's', 'name': 'n'}]}}"""))
                .containsExactly("/facts/servers/0/name", "/facts/servers/0/id", "/facts/servers/0/name");
    }

    @Test
    void whatValidationFindsStandsBetweenTheOthers() {
        assertThat(Questions.pointers("""
                        {'operation': 'protect',
                         'request': {'description': '<', 'incremental': 'no', 'backup_name': 'a b', 'tags': 1},
                         'facts': []}"""))
                .containsExactly(
                        "/request/description",
                        "/request/incremental",
                        "/request/backup_name",
                        "/request/tags",
                        "/request/resource_id",
                        "/facts");
    }

    @Test
    void aRequestBeforeItsOperationIsNoDifferent() {
        assertThat(Questions.pointers("""
                        {'facts': {'volumes': [1]},
                         'request': {'tags': [{'value': 'a b', 'key': ''}], 'resource_id': '', 'incremental': 0},
                         'facts': 5, 'operation': 'protect'}"""))
                .containsExactly(
                        "/facts/volumes/0",
                        "/request/tags/0/value",
                        "/request/tags/0/key",
                        "/request/resource_id",
                        "/request/incremental",
                        "/facts");
    }

    @Test
    void aTimeZoneThatIsNeededStandsWhereItWouldBe() {
        assertThat(Questions.pointers("""
                        {'operation': 'update_policy', 'request': {
                          'scheduled_operations': [{
                            'operation_definition': {'day_backups': 1, 'permanent': 2},
                            'enabled': 3}],
                          'policy_id': ''}}"""))
                .containsExactly(
                        "/request/scheduled_operations/0/operation_definition/permanent",
                        "/request/scheduled_operations/0/operation_definition/timezone",
                        "/request/scheduled_operations/0/enabled",
                        "/request/policy_id");
    }

    @Test
    void onlyTheFirstOfTwoIsLookedAtSoTheSecondHasNoFaultsInside() {
        assertThat(Questions.pointers("""
                        {'operation': 'protect', 'request': {'resource_id': 's',
                          'tags': [{'key': '', 'value': ''}], 'tags': [{'key': 5}]}}""")).containsExactly("/request/tags/0/key", "/request/tags");
    }

    @Test
    void whatIsWrongWithTheFirstOfTwoStandsAtItsPlace() {
        assertThat(Questions.pointers("""
                        {'operation': 'protect', 'request': {'resource_id': 's',
                          'description': '<', 'backup_name': 'a b', 'description': 'x'}}"""))
                .containsExactly("/request/description", "/request/backup_name", "/request/description");
    }

    @Test
    void whatIsMissingInTheFirstOfTwoStandsAtItsEnd() {
        String schedule = "/request/scheduled_operations/0/";
        assertThat(Questions.pointers("""
                        {'operation': 'update_policy', 'request': {'policy_id': 'p', 'scheduled_operations': [{
                          'operation_definition': {'day_backups': 1}, 'name': 'a b',
                          'operation_definition': {'timezone': 'UTC'}}]}}"""))
                .containsExactly(
                        schedule + "operation_definition/timezone",
                        schedule + "name",
                        schedule + "operation_definition");
    }

    @Test
    void aNameThatLooksLikeAPathIsNone() {
        assertThat(Questions.pointers("""
                        {'operation': 'protect', 'request': {'resource_id': 's', 'tags/0/key': 1,
                          'backup_name': 'a b', 'tags': [{'key': '', 'value': ''}]}}""")).containsExactly("/request/backup_name", "/request/tags/0/key");
    }

    @Test
    void aValueThatCouldNotBeReadIsNotValidatedToo() {
        assertThat(Questions.faults("""
                        {'operation': 'create_policy', 'request': {'name': 1, 'provider_id': [], 'parameters': {},
                          'resources': [2, {'id': 3}], 'scheduled_operations': 4, 'tags': [{'key': {}}]}}"""))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/request/name",
                        "/request/provider_id",
                        "/request/resources/0",
                        "/request/resources/1/id",
                        "/request/scheduled_operations",
                        "/request/tags/0/key",
                        "/request/tags/0/value");
    }
}
