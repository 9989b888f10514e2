package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON as trees, whatever numbers stand in it. */
class JsonTreeTest {

    @Test
    void aNumberIsADecimalWhereOneCanHoldIt() throws InvalidDocument {
        assertThat(tree("{\"a\":1.50,\"b\":1e400,\"c\":7}"))
                .isEqualTo(Map.of("a", new BigDecimal("1.50"), "b", new BigDecimal("1e400"), "c", 7));
    }

    @Test
    void aNumberWithAnEndlessExponentIsAsFarOutAsADouble() throws InvalidDocument {
        assertThat(tree("{\"a\":1e99999999999,\"b\":-1e99999999999,\"c\":1.5e-99999999999}"))
                .isEqualTo(Map.of("a", Double.POSITIVE_INFINITY, "b", Double.NEGATIVE_INFINITY, "c", 0.0));
    }

    @Test
    void oneTextIsReadAlone() {
        assertThat(text("{\"a\":{\"name\":\"inner\"},\"name\":\"w\\u0065b\",\"name\":\"later\"}"))
                .isEqualTo("web");
        assertThat(text("{\"a\":1e99999999999,\"name\":\"web\",")).isEqualTo("web");
    }

    @Test
    void whereThereIsNoTextItIsEmpty() {
        for (String none : List.of("{}", "{\"name\":7}", "{\"name\":null}", "[\"name\"]", "7", "", "{\"name\"")) {
            assertThat(text(none)).as(none).isEmpty();
        }
    }

    private static String text(String json) {
        return JsonTree.text(json.getBytes(StandardCharsets.UTF_8), "name");
    }

    private static Map<String, Object> tree(String json) throws InvalidDocument {
        return JsonTree.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
