package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a service that {@code inventory} is given, when it is wrong. */
class ServiceAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "http://127.0.0.1:99999",
                "ftp://127.0.0.1",
                "http://",
                "127.0.0.1:8080",
                "http://127.0.0.1?x",
                "http://127.0.0.1/#x"
            })
    void anAddressThatIsNoneIsOneLine(String url) {
        Run run = Run.of("inventory", "get", "--url", url);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--url is " + url + ", must be the http or https address of a service\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@127.0.0.1:1",
                "http://user:secret@127.0.0.1:99999",
                "http://us@er:secret@127.0.0.1:1",
                "http://user:sec/ret@127.0.0.1:1",
                "user:secret@127.0.0.1:1"
            })
    void aPasswordInAnAddressIsNotTold(String url) {
        Run run = Run.of("inventory", "get", "--url", url);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("127.0.0.1:")
                .doesNotContain("user", "sec")
                .hasLineCount(1);
    }
}
