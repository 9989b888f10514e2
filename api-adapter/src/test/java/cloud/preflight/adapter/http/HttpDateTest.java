package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void isWrittenAsHeadsHaveIt() {
        assertThat(HttpDate.at(784_111_777)).hasToString("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.at(784_111_778)).hasToString("Sun, 06 Nov 1994 08:49:38 GMT");
        assertThat(HttpDate.at(784_111_777)).hasToString("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
