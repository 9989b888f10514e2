package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import cloud.preflight.testkit.Example;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question's three parts, in whatever order and layout. */
class QuestionPartsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<List<String>> ORDERS = List.of(
            List.of("operation", "facts", "request"),
            List.of("request", "operation", "facts"),
            List.of("request", "facts", "operation"),
            List.of("facts", "operation", "request"),
            List.of("facts", "request", "operation"));

    static List<Example> examples() {
        return Example.in(Example.WORKED);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOrderOfThePartsChangesNothing(Example example) throws InvalidDocument {
        Question question = Questions.read(example.question());
        for (List<String> order : ORDERS) {
            Map<String, Object> reordered = new LinkedHashMap<>();
            order.forEach(part -> reordered.put(part, example.content().get(part)));
            assertThat(Questions.read(Trees.bytes(reordered)))
                    .usingRecursiveComparison()
                    .isEqualTo(question);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLayoutChangesNothing(Example example) throws InvalidDocument, IOException {
        byte[] pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(JSON.readTree(example.question()));
        assertThat(Questions.read(pretty)).usingRecursiveComparison().isEqualTo(Questions.read(example.question()));
    }

    @Test
    void theRequestIsTheOneThatIsAskedAbout() throws InvalidDocument {
        for (String operation : NamedField.operations()) {
            Question question = Questions.read(Trees.bytes(NamedField.question(operation)));
            assertThat(question.request().operation().id()).isEqualTo(operation);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Protect", "PROTECT", "protect ", "backup", "\\u0000"})
    void anUnknownOperationIsOneFaultAndItsRequestIsNotLookedInto(String operation) {
        assertThat(Questions.pointers("{'operation': '" + operation + "', 'request': {'resource_id': 5}}"))
                .containsExactly("/operation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; /operation /request",
                "{'facts': {}}; /operation /request",
                "{'operation': null, 'request': null}; /operation /request",
                "{'operation': 'protect'}; /request",
                "{'operation': 'protect', 'request': null}; /request",
                "{'request': {'resource_id': 's'}}; /operation",
                "{'request': 5}; /request /operation",
                "{'operation': 5, 'request': []}; /operation /request",
                "{'request': [], 'operation': 'x'}; /request /operation",
                "{'request': 'x', 'operation': 'protect'}; /request",
                "{'operation': 'protect', 'request': 12}; /request",
                "{'request': 12, 'operation': 'protect'}; /request",
                "{'request':12,'operation':'protect'}; /request",
                "{'operation': 'protect', 'operation': 'protect', 'request': {}}; /operation /request/resource_id",
                "{'operation': 'protect', 'request': {}, 'request': {}}; /request/resource_id /request",
                "{'request': {}, 'request': {}, 'operation': 'protect'}; /request/resource_id /request",
                "{'operation': 'x', 'request': {}, 'facts': {'servers': 1}}; /operation /facts/servers"
            })
    void eachPartThatIsMissingOrWrongIsAFault(String document, String pointers) {
        assertThat(Questions.pointers(document)).containsExactly(pointers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "verdict"})
    void whatIsForTestsAloneIsAFault(String key) {
        String question = "'operation': 'protect', 'request': {'resource_id': 's'}";
        for (String value : List.of("{'max-policies': 1}", "[]", "'x'", "false", "0")) {
            assertThat(Questions.faults("{'" + key + "': " + value + ", " + question + "}"))
                    .containsExactly(new Fault("/" + key, "is for 'preflight test' alone, not for a question"));
        }
        assertThat(Questions.faults("{" + question + ", '" + key + "': null, 'expected': {}, 'why': 1}"))
                .isEmpty();
    }

    @Test
    void theFirstOfTwoOperationsIsTheOneThatIsRead() {
        assertThat(Questions.pointers("{'operation': 'show_backup', 'operation': 'protect', 'request': {}}"))
                .containsExactly("/operation", "/request/checkpoint_item_id");
    }
}
