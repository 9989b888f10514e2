package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownFieldsTest {

    private static final String MARK = "@mark@";

    private static final String UNKNOWN = """
            "ID": 7, "Id": [], " id": {}, "id ": null, "": 5, "": {"id": 1, "id": 2}, "size_": -1.5e9999,
            "x": [null, 1e-400, -0.0, 123456789012345678901234567890, "\\u0000", true, {"id": [[]]}, {}],
            "x": "given twice", "\\ud83d\\ude00": "\\udfff\\ud800", "servers/0/id": 1, "~": 2, "é": "漢", "policy": 0
            """;

    static List<String> operations() {
        return NamedField.operations();
    }

    static Stream<NamedField> objects() {
        return Stream.concat(
                NamedField.ofKind("object", "object_or_text"),
                NamedField.operations().stream()
                        .flatMap(operation -> Stream.of("", "/request")
                                .map(pointer -> new NamedField(operation, pointer, "object", "required"))));
    }

    private static String unknown(String name, String value) {
        return Questions.withFacts("{" + name + ": " + value + "}");
    }

    @ParameterizedTest
    @MethodSource("objects")
    void unknownFieldsOfAnyContentChangeNothing(NamedField object) throws InvalidDocument {
        ObjectNode question = object.question();
        ((ObjectNode) question.at(object.pointer())).put(MARK, 0);
        String text = new String(Trees.bytes(question), StandardCharsets.UTF_8);
        byte[] document = text.replace('"' + MARK + "\":0", UNKNOWN).getBytes(StandardCharsets.UTF_8);
        assertThat(Questions.read(document))
                .usingRecursiveComparison()
                .isEqualTo(Questions.read(Trees.bytes(object.question())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void fieldsOfOtherOperationsAreUnknown(String operation) throws InvalidDocument {
        ObjectNode question = NamedField.question(operation);
        ObjectNode request = (ObjectNode) question.get("request");
        NamedField.all().stream()
                .filter(field -> field.pointer().startsWith("/request/"))
                .map(field -> field.pointer().split("/")[2])
                .filter(name -> !NamedField.question(operation).get("request").has(name))
                .forEach(name -> request.put(name, -1.5));
        assertThat(Questions.read(Trees.bytes(question)))
                .usingRecursiveComparison()
                .isEqualTo(Questions.read(Trees.bytes(NamedField.question(operation))));
    }

    @Test
    void aTextMayBeVeryLong() {
        assertThat(Questions.pointers(unknown("'x'", "'" + "é".repeat(3_000_000) + "'")))
                .isEmpty();
    }

    /** Longer than what the parser would take if it were not told otherwise. */
    @Test
    void aNamedTextMayBeVeryLongToo() {
        String name = "n".repeat(21_000_000);
        assertThat(Questions.pointers(
                        Questions.withFacts("{'servers': [{'id': 's', 'status': 'x', 'name': '" + name + "'}]}")))
                .isEmpty();
    }

    @Test
    void aNumberMayBeVeryLong() {
        assertThat(Questions.pointers(unknown("'x'", "9".repeat(3_000_000)))).isEmpty();
        assertThat(Questions.pointers(unknown("'x'", "-0." + "1".repeat(3_000_000) + "e-" + "7".repeat(1_000))))
                .isEmpty();
    }

    @Test
    void aNameMayBeVeryLong() {
        assertThat(Questions.pointers(unknown("'" + "n".repeat(3_000_000) + "'", "1")))
                .isEmpty();
    }

    @Test
    void aLongNameDoesNotHideAFault() {
        assertThat(Questions.pointers(unknown("'" + "n".repeat(300) + "': 1, 'servers'", "[5]")))
                .containsExactly("/facts/servers/0");
    }

    @Test
    void onlyShortNamesAreKeptForTheNextText() {
        assertThat(Json.SHARED.streamReadConstraints().getMaxNameLength()).isLessThan(300);
    }

    @Test
    void thereMayBeVeryManyNames() {
        StringJoiner names = new StringJoiner(", ");
        for (int i = 0; i < 200_000; i++) {
            names.add("'name-" + i + "': " + i);
        }
        assertThat(Questions.pointers(unknown("'x'", "{" + names + "}"))).isEmpty();
    }

    /** The parser's table of names takes names for the same that differ in the order of their parts alone. */
    @Test
    void namesThatLookAlikeToTheParserAreNoFault() {
        List<String> parts = new ArrayList<>(List.of("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff", "gggg", "hhhh"));
        Random random = new Random(1);
        StringJoiner names = new StringJoiner(", ");
        for (int i = 0; i < 2_000; i++) {
            Collections.shuffle(parts, random);
            names.add("'xxxxyyyyzzzz" + String.join("", parts) + "': 1");
        }
        assertThat(Questions.pointers(unknown("'x'", "{" + names + "}"))).isEmpty();
    }
}
