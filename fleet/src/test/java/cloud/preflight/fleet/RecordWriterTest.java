package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again. */
class RecordWriterTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, (1L << 53) - 1, Long.MAX_VALUE})
    void numbers(long number) {
        RecordWriter record = new RecordWriter().number(number).octet(7);
        RecordReader reader = new RecordReader(record.bytes(), 0);
        assertThat(reader.number()).isEqualTo(number);
        assertThat(reader.octet()).isEqualTo(7);
        assertThat(reader.at()).isEqualTo(record.length());
    }

    @ParameterizedTest
    @CsvSource({
        "'',1",
        "a,2",
        "5a0e4b52-9a1c-4c0e-8f3e-1d6b1a4b7c01,17",
        "5a0e4b529a1c4c0e8f3e1d6b1a4b7c01,17",
        "5A0e4b529a1c4c0e8f3e1d6b1a4b7c01,33",
        "5a0e4b52-9a1c-4c0e-8f3e-1d6b1a4b7c0g,37",
        "5a0e4b52-9a1c-4c0e-8f3e+1d6b1a4b7c01,37",
        "5a0e4b52-9a1c-4c0e-8f3-e1d6b1a4b7c01,37",
        "５a0e4b529a1c4c0e8f3e1d6b1a4b7c01,35",
        "5a0e4b52-9a1c-4c0e-8f3e-1d6b1a4b7c\uD83D\uDCBE,39",
        "5a0e4b52-9a1c-4c0e-8f3e\uD83D\uDCBE-1d6b1a4b7c,39",
        "5a0e4b529a1c4c0e8f3e1d6b1a4b7c\uD83D\uDCBE,35",
        "5a0e4b529a1c4c0e8f3e1d6b1a4b\uD83D\uDCBE\uD83D\uDCBE\uD83D\uDCBE\uD83D\uDCBE,45",
        "慢\uD83D\uDCBE,8"
    })
    void textsOfWhichIdsAreShort(String text, int bytes) {
        RecordWriter record = new RecordWriter().text(text).text("next");
        RecordReader reader = new RecordReader(record.bytes(), 0);
        assertThat(reader.text()).isEqualTo(text);
        assertThat(reader.at()).isEqualTo(bytes);
        assertThat(reader.text()).isEqualTo("next");
        assertThat(reader.in(record.bytes(), 0).skipText().text()).isEqualTo("next");
    }

    @Test
    void whatIsLongerThanThereWasRoomFor() {
        RecordWriter record = new RecordWriter();
        for (int i = 0; i < 1_000; i++) {
            record.text("text " + i);
        }
        RecordReader reader = new RecordReader(record.copy(), 0);
        for (int i = 0; i < 1_000; i++) {
            assertThat(reader.text()).isEqualTo("text " + i);
        }
    }
}
