package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that are absent, null, given twice or written in another way. */
class PresenceTest {

    private static final String MARK = "@mark@";

    static Stream<NamedField> required() {
        return NamedField.all().stream().filter(field -> field.presence().equals("required"));
    }

    static Stream<NamedField> optional() {
        return NamedField.all().stream().filter(field -> field.presence().equals("optional"));
    }

    static Stream<NamedField> elements() {
        return NamedField.all().stream().filter(NamedField::isElement);
    }

    static Stream<NamedField> fields() {
        return NamedField.all().stream().filter(field -> !field.isElement());
    }

    @ParameterizedTest
    @MethodSource("required")
    void aRequiredFieldThatIsAbsentOrNullIsAFaultWhereItWouldBe(NamedField field) {
        Fault missing = new Fault(field.pointer(), "is required");
        assertThat(Questions.faults(Trees.bytes(field.questionWithout()))).containsExactly(missing);
        assertThat(Questions.faults(Trees.bytes(field.questionWith("null")))).containsExactly(missing);
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalFieldMayBeAbsentAndNullIsTheSame(NamedField field) throws InvalidDocument {
        Question without = Questions.read(Trees.bytes(field.questionWithout()));
        assertThat(Questions.read(Trees.bytes(field.questionWith("null"))))
                .usingRecursiveComparison()
                .isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void nullAsAnElementOfAListIsAFault(NamedField field) {
        assertThat(Questions.pointers(Trees.bytes(field.questionWith("null")))).containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aNamedFieldGivenTwiceIsOneFault(NamedField field) {
        ObjectNode question = field.question();
        ((ObjectNode) field.around(question)).set(MARK, field.value());
        assertThat(Questions.pointers(named(question, '"' + field.name() + '"')))
                .containsExactly(field.pointer());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aNamedFieldIsKnownWhenItsNameIsEscaped(NamedField field) throws InvalidDocument {
        ObjectNode question = field.questionWithout();
        ((ObjectNode) field.around(question)).set(MARK, field.value());
        String escaped =
                field.name().chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
        assertThat(Questions.read(named(question, escaped)))
                .usingRecursiveComparison()
                .isEqualTo(Questions.read(Trees.bytes(field.question())));
    }

    private static byte[] named(ObjectNode question, String name) {
        return new String(Trees.bytes(question), StandardCharsets.UTF_8)
                .replace('"' + MARK + '"', name)
                .getBytes(StandardCharsets.UTF_8);
    }
}
