package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request may hold, beyond the types of its fields. */
class RequestFaultsTest {

    private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?)\\*(\\d+)}}");

    /** A line of {@code validation.tsv}. */
    record Line(NamedField field, String value, List<String> faults) {

        private static Line of(String[] cells) {
            NamedField field = new NamedField(cells[0], cells[1], "", "");
            String value = REPEATED.matcher(cells[2])
                    .replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
            List<String> faults = Arrays.stream(cells[3].split(" "))
                    .filter(where -> !where.equals("ok"))
                    .map(where -> where.equals("here") ? cells[1] : where)
                    .toList();
            return new Line(field, value, faults);
        }

        @Override
        public String toString() {
            return field + " " + value;
        }
    }

    static Stream<Line> lines() {
        return NamedField.lines("validation.tsv").map(Line::of);
    }

    static Stream<NamedField> limits() {
        return NamedField.ofKind("limit");
    }

    static Stream<NamedField> periods() {
        return NamedField.ofKind("period");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aRequestHoldsNothingElse(Line line) {
        assertThat(Questions.pointers(Trees.bytes(line.field().questionWith(line.value()))))
                .isEqualTo(line.faults());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitIsANumberOrItsTextFromMinus1To99999(NamedField field) {
        assertThat(refused(field, "-1 0 1 99999 \"-1\" \"0\" \"1\" \"99999\" -0"))
                .isEmpty();
        String wrong =
                "-2 100000 \"-2\" \"100000\" \"\" \"x\" \"+1\" \"01\" \"1.0\" \"1e3\" \"-0\" \"99999999999999999999\" \"\\u0661\""
                        + " 99999999999999999999 -99999999999999999999";
        assertThat(refused(field, wrong)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void theNumberOfAPeriodIsFrom0To100(NamedField field) {
        assertThat(refused(field, "0 1 100")).isEmpty();
        String wrong = "-1 101 \"5\" \"\" 99999999999999999999";
        assertThat(refused(field, wrong)).isEqualTo(wrong);
    }

    private static String refused(NamedField field, String values) {
        return Arrays.stream(values.split(" "))
                .filter(value -> Questions.pointers(Trees.bytes(field.questionWith(value)))
                        .equals(List.of(field.pointer())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "protect, /request/tags, 10",
        "create_policy, /request/tags, 10",
        "create_policy, /request/resources, 64",
        "update_policy, /request/resources, 64",
        "execute_policy, /request/parameters/resources, 64",
        "protect, /request/extra_info/exclude_volumes, 1000",
        "restore, /request/target/volumes, 1000",
        "create_policy, /request/scheduled_operations, 1000",
        "update_policy, /request/scheduled_operations, 1000"
    })
    void aListHasNoMoreThanItsMost(String operation, String pointer, int most) {
        NamedField field = new NamedField(operation, pointer, "", "");
        assertThat(Questions.pointers(Trees.bytes(field.questionWith(list(pointer, most)))))
                .isEmpty();
        assertThat(Questions.pointers(Trees.bytes(field.questionWith(list(pointer, most + 1)))))
                .containsExactly(pointer);
    }

    @Test
    void aWholeBodyOfTheApiIsToldWhereItBelongs() {
        assertThat(Questions.faults("{'operation': 'protect', 'request': {'protect': {'extra_info': {'exclude_volumes':"
                        + " ['v']}}, 'resource_id': 's'}}"))
                .containsExactly(new Fault(
                        "/request/protect",
                        "is the body of the API's own call: what is in 'protect' belongs straight into 'request'"));
        assertThat(Questions.pointers("{'request': {'restore': {'target': {}}}, 'operation': 'restore'}"))
                .containsExactly("/request/restore", "/request/checkpoint_item_id", "/request/target");
    }

    private static String list(String pointer, int size) {
        String element = switch (pointer.substring(pointer.lastIndexOf('/') + 1)) {
            case "tags" -> "{'key': 'k%d', 'value': ''}";
            case "exclude_volumes" -> "'v%d'";
            case "volumes" -> "{'backup_id': 'b%d', 'volume_id': 'v%<d'}";
            default -> pointer.contains("parameters") ? "'s%d'" : "{'id': 's%d'}";
        };
        List<String> elements = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> elements.add(element.formatted(i)));
        return elements.toString().replace('\'', '"');
    }
}
