package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** JSON as trees: what is taken for JSON is JSON to others, too. */
final class JsonTrees {

    private static final ObjectMapper OTHERS = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private JsonTrees() {}

    static void read(byte[] json) throws IOException {
        Map<String, Object> tree;
        try {
            tree = JsonTree.object(json);
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
            return;
        }
        JsonNode other = OTHERS.readTree(json);
        assertThat(other.size()).isEqualTo(tree.size());
    }
}
