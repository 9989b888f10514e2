package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.benchmarks.plain.PlainQuestion;
import cloud.preflight.benchmarks.plain.PlainService;
import cloud.preflight.catalog.Operation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service that ours is measured beside answers the same, byte for byte. */
class PlainServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersWhatIsMeasuredAsWeDo() throws IOException {
        PlainService service = new PlainService();
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            for (boolean passing : List.of(true, false)) {
                Workload workload = Workload.of(operation, 10, passing);
                PlainQuestion question = JSON.readValue(QuestionJson.bytes(workload), PlainQuestion.class);
                String answer = JSON.writeValueAsString(service.answer(question));
                assertThat(answer)
                        .isEqualTo(new String(Exchange.question(workload).answer(), StandardCharsets.UTF_8));
            }
        }
    }
}
