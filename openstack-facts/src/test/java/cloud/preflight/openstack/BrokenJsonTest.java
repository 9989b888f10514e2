package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.testkit.Example;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenJsonTest {

    private static final String VALID =
            Questions.withFacts("{'servers': [{'id': 's', 'status': 'x', 'extra': [1.5]}]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t\r ",
                "{",
                "}",
                "[",
                "'a",
                "'operation'",
                "nul",
                "tru",
                "nan",
                "NaN",
                "Infinity",
                "-",
                "+1",
                "01",
                "1.",
                ".5",
                "1e",
                "0x10",
                "'\\x'",
                "'\\u12'",
                "'a\nb'",
                "'a\tb'",
                "'a\u0000b'",
                "{'a' 1}",
                "{'a': }",
                "{'a': 1,}",
                "[1,]",
                "[1 2]",
                "{a: 1}",
                "{1: 1}",
                "{null: 1}",
                "// c\n{}",
                "/* c */ {}",
                "# c\n{}",
                "{'a': 1}]",
                "{'a': [1}}",
                "\u00a0{}",
                "\ufeff{}",
                "{'a': 1};",
                "{'a': undefined}",
                "{'a': \u0661}"
            })
    void whatIsNoJsonIsOneFaultOfTheWholeDocument(String text) {
        assertThat(Questions.pointers(text)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\\x'",
                "'\\u12g4'",
                "nul",
                "1.",
                "01",
                "+1",
                "-",
                "'a\nb'",
                "'\u0001'",
                "[1,]",
                "{,}",
                "{'a'}",
                "[}",
                "NaN",
                "-Infinity",
                "1e+",
                "'a' 'b'",
                "1 2",
                "{'a': 1 'b': 2}",
                "\u00a01",
                "{\"'a\u0000'\": 1}"
            })
    void itIsSoInsideUnknownFieldsToo(String value) {
        for (String before :
                List.of("{'unknown': ", "{'operation': 5, 'facts': {'unknown': ", "{'request': {'unknown': ")) {
            assertThat(Questions.pointers(before + value + (before.indexOf('{', 1) > 0 ? "}}" : "}")))
                    .containsExactly("");
        }
    }

    @Test
    void anExampleThatIsCutAnywhereIsOneFault() {
        byte[] whole = Example.in(Example.WORKED).get(3).question();
        for (int length = 0; length < whole.length; length++) {
            assertThat(Questions.pointers(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .containsExactly("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "}", "]", ",", "{}", " {}", "null", "'a'", "0", "\u0000", "\n\n[]", "'", "/"})
    void nothingMayFollow(String rest) {
        assertThat(Questions.pointers(VALID + rest)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t "})
    void whiteSpaceMayFollowOrStandBefore(String space) {
        assertThat(Questions.pointers(space + VALID + space)).isEmpty();
    }

    @Test
    void whatIsBrokenHasNoOtherFaults() {
        assertThat(Questions.pointers("{'operation': 5, 'request': 6, 'facts': [7], 'x' 8}"))
                .containsExactly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; is a list, not an object",
                "'a'; is a text, not an object",
                "12; is a number, not an object",
                "1.5; is a number with a fraction or an exponent, not an object",
                "true; is true or false, not an object",
                "null; is null, not an object"
            })
    void aDocumentOfAWrongTypeIsAFaultOfTheWholeDocument(String text, String problem) {
        assertThat(Questions.faults(text)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.problem()).isEqualTo(problem);
        });
    }
}
