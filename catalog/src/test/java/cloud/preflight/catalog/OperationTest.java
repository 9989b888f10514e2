package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @Test
    void theFourteenOperationsAreNamedAsInTheContract() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::id))
                .containsExactly(
                        "protect",
                        "restore",
                        "create_policy",
                        "update_policy",
                        "delete_policy",
                        "execute_policy",
                        "replicate_policy",
                        "replicate_backup",
                        "delete_backup",
                        "show_backup",
                        "create_image",
                        "create_server",
                        "resize_space",
                        "delete_task");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Operation operation) {
        assertThat(Operation.of(operation.id())).contains(operation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PROTECT", "Protect", "protect ", "delete_polıcy"})
    void isComparedExactly(String name) {
        assertThat(Operation.of(name)).isEmpty();
    }

    @Test
    void languagesHaveTheirTags() {
        assertThat(Arrays.stream(Language.values()).map(Language::tag)).containsExactly("en", "zh");
    }
}
