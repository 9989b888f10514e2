package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {

    private static final String PROTECT = "{'operation': 'protect', 'request': {'resource_id': 's', ";

    /** A document in which the place {@code @} is taken by lists around each other, down to the level. */
    private static String document(String around, int level) {
        int levels = level;
        for (char character : around.substring(0, around.indexOf('@')).toCharArray()) {
            levels -= character == '{' || character == '[' ? 1 : 0;
            levels += character == '}' || character == ']' ? 1 : 0;
        }
        return around.replace("@", "[".repeat(levels) + "]".repeat(levels));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROTECT + "'unknown': @}}",
                PROTECT + "'tags': [{'key': 'k', 'value': 'v', 'x': {'y': @}}]}}",
                "{'request': {'resource_id': 's', 'unknown': @}, 'operation': 'protect'}",
                "{'unknown': @, 'operation': 'delete_task', 'request': {'task_id': 't'}}",
                "{'operation': 'delete_task', 'request': {'task_id': 't'}, 'facts': {'servers': [], 'unknown': @}}",
                "{'operation': 'update_policy', 'request': {'policy_id': 'p', 'parameters': {'deep': @}}}"
            })
    void aThousandLevelsAreRead(String around) {
        assertThat(Questions.pointers(document(around, 1_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROTECT + "'unknown': @}}",
                PROTECT + "'tags': [{'x': {'y': @}}]}}",
                PROTECT + "'backup_name': @}}",
                "{'request': {'resource_id': 's', 'unknown': @}, 'operation': 'protect'}",
                "{'request': @, 'operation': 'protect'}",
                "{'operation': @}",
                "{'unknown': @}",
                "{'facts': @}",
                "{'facts': {'servers': [{'metadata': {'x': @}}]}}",
                "{'facts': {'checkpoint_items': [{'extend_info': {'os_images_data': @}}]}}",
                "@"
            })
    void deeperLevelsAreOneFaultWhereverTheyStand(String around) {
        for (int level : new int[] {1_001, 10_000, 1_000_000}) {
            assertThat(Questions.faults(document(around, level)))
                    .containsExactly(new Fault("", "is nested deeper than 1,000 levels"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 1_000_000})
    void objectsAreLevelsToo(int level) {
        assertThat(Questions.faults("{'a':".repeat(level) + "1" + "}".repeat(level)))
                .containsExactly(new Fault("", "is nested deeper than 1,000 levels"));
    }
}
