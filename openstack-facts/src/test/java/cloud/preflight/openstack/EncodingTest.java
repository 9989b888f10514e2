package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final Fault NOT_UTF8 = new Fault("", "is not UTF-8 without a byte-order mark");
    private static final String QUESTION = Questions.withFacts("{}").replace('\'', '"');

    private static byte[] withBytes(String before, String hex, String after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(Questions.bytes(before));
        all.writeBytes(HexFormat.of().parseHex(hex));
        all.writeBytes(Questions.bytes(after));
        return all.toByteArray();
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertThat(Questions.faults(withBytes("", "efbbbf", QUESTION))).containsExactly(NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void otherEncodingsAreRefused(String name) {
        assertThat(Questions.faults(QUESTION.getBytes(Charset.forName(name)))).containsExactly(NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "c1bf",
                "e0809f",
                "e09fbf",
                "f0808080",
                "f08fbfbf", // overlong
                "eda080",
                "edbfbf",
                "eda081edb080", // surrogates
                "80",
                "bf",
                "c3",
                "e282",
                "f09f98",
                "c328",
                "e28228",
                "f09f9828", // continuations that are not there, or alone
                "f4908080",
                "f5808080",
                "f888808080",
                "fc8480808080",
                "fe",
                "ff" // beyond the last code point
            })
    void invalidBytesAreRefusedWhereverTheyStand(String hex) {
        assertThat(Questions.faults(withBytes("{'unknown': 'a", hex, "b'}"))).containsExactly(NOT_UTF8);
        assertThat(Questions.faults(withBytes("{'a", hex, "b': 1}"))).containsExactly(NOT_UTF8);
        assertThat(Questions.faults(withBytes("{'operation': '", hex, "'}"))).containsExactly(NOT_UTF8);
        assertThat(Questions.faults(withBytes("{'operation': 'protect'}", hex, "")))
                .containsExactly(NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c280",
                "dfbf",
                "e0a080",
                "ed9fbf",
                "ee8080",
                "efbfbd",
                "efbfbf",
                "f0908080",
                "f48fbfbf",
                "efbbbf",
                "7f"
            })
    void everyCodePointMayStandInAText(String hex) {
        String facts = "{'unknown': '@', 'servers': [{'id': '@', 'status': 'x', 'name': '@'}], '@': 1}";
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
        assertThat(Questions.pointers(Questions.withFacts(facts.replace("@", text))))
                .isEmpty();
    }

    @Test
    void aTextIsReadAsItWasWritten() throws InvalidDocument {
        String id = "é漢\ud83d\ude00";
        assertThat(Questions.facts("{'servers': [{'id': '" + id + "', 'status': 'x'}]}")
                        .server(id)
                        .document())
                .isPresent();
        assertThat(Questions.facts("{'servers': [{'id': '\\u00e9\\u6f22\\ud83d\\ude00', 'status': 'x'}]}")
                        .server(id)
                        .document())
                .isPresent();
    }

    @Test
    void longTextsAreCheckedToTheirEnd() {
        for (int length = 4_080; length < 4_100; length++) {
            String before = "{'unknown': '" + "a".repeat(length);
            assertThat(Questions.pointers(withBytes(before, "f09f9880", "'}")))
                    .containsExactly("/operation", "/request");
            assertThat(Questions.faults(withBytes(before, "f09f98", "'}"))).containsExactly(NOT_UTF8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d"})
    void halfAPairIsRefusedInAnyTextThatIsReadOrPassedOver(String half) {
        assertThat(Questions.pointers(Questions.withFacts("{'servers': [{'id': 'a', 'status': '" + half + "'}]}")))
                .containsExactly("/facts/servers/0/status");
        assertThat(Questions.pointers(
                        Questions.withFacts("{'servers': [{'id': 'a', 'status': 'x', 'name': '" + half + "'}]}")))
                .containsExactly("/facts/servers/0/name");
    }
}
