package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.request.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with a question and what is expected of its answer. */
class ExampleFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'verdict':{}}                                            | {}",
                "{'verdict':{},'profile':{}}                               | {}",
                "{'operation':'o','verdict':{'a':1}}                       | {'operation':'o'}",
                "{'operation':'o' , 'verdict':{}, 'request' : {} }         | {'operation':'o' , 'request' : {}}",
                "{'profile':{'x':1},'operation':'o','verdict':{},'facts':3}| {'operation':'o','facts':3}",
                "{'profile':null,'n':1, 'verdict':{}}                      | {'n':1}",
                "{'a':'verdict','b':{'verdict':1},'verdict':{}}            | {'a':'verdict','b':{'verdict':1}}",
                "{'a':1,'a':2,'verdict':{}}                                | {'a':1,'a':2}"
            })
    void theQuestionIsTheRestByteForByte(String file, String question) throws Exception {
        assertThat(new String(read(file).question(), StandardCharsets.UTF_8).replace('"', '\''))
                .isEqualTo(question);
    }

    @Test
    void profileAndVerdictAreWhatJavaHas() throws Exception {
        ExampleFile example = read("{'profile':{'max-policies':3,'backup-azs':null,'restore-az-pairs':[['a','b']]},"
                + "'verdict':{'n':1.50,'m':123456789012345678901,'t':true,'l':[{},null,'x',false]}}");
        assertThat(example.profile())
                .containsEntry("max-policies", 3)
                .containsEntry("backup-azs", null)
                .containsEntry("restore-az-pairs", List.of(List.of("a", "b")));
        assertThat(example.verdict())
                .containsEntry("n", new BigDecimal("1.50"))
                .containsEntry("m", new BigInteger("123456789012345678901"))
                .containsEntry("t", true)
                .containsEntry("l", Arrays.asList(Map.of(), null, "x", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'operation':'o'}              | /verdict | is required",
                "{'verdict':null}               | /verdict | is required",
                "{'verdict':[]}                 | /verdict | is a list, not an object",
                "{'verdict':{},'verdict':{}}    | /verdict | is given a second time",
                "{'verdict':{},'profile':'x'}   | /profile | is a text, not an object",
                "[]                             | ~~       | is a list, not an object",
                "{'verdict':{}                  | ~~       | is not valid JSON: line 1, column 14"
            })
    void whatExpectsNothingIsRefused(String file, String pointer, String problem) {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> read(file));
        assertThat(invalid.faults()).containsExactly(new Fault(pointer, problem));
    }

    @Test
    void ofATreeTheFirstOfTwoFieldsCounts() throws Exception {
        assertThat(JsonTree.object("{\"a\":null,\"a\":1,\"b\":2,\"b\":3}".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("a", null)
                .containsEntry("b", 2);
        assertThat(catchThrowableOfType(
                                InvalidDocument.class, () -> JsonTree.object("7".getBytes(StandardCharsets.UTF_8)))
                        .faults())
                .containsExactly(new Fault("", "is a number, not an object"));
    }

    private static ExampleFile read(String file) throws InvalidDocument {
        return ExampleFile.read(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
