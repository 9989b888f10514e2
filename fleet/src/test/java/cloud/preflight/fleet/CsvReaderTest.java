package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void valuesMayHaveAnything() throws IOException {
        CsvReader reader = new CsvReader(new StringReader("a,,\"x,\"\"\r\n\"\r\n\"\",b\r\n,\r\n"));
        assertThat(reader.line()).containsExactly("a", "", "x,\"\r\n");
        assertThat(reader.line()).containsExactly("", "b");
        assertThat(reader.line()).containsExactly("", "");
        assertThat(reader.line()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,", "a\r", "a\rb", "\"a", "\"a\"", "\"a\"b\r\n"})
    void aTableThatBreaksOffIsRefused(String text) {
        CsvReader reader = new CsvReader(new StringReader(text));
        assertThatThrownBy(reader::line).isInstanceOf(IOException.class);
    }
}
