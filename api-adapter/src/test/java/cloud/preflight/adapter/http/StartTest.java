package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StartTest {

    private static final Preflight PREFLIGHT = Preflight.create();

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Services.start(PREFLIGHT, Inventories.none(), "127.0.0.1", port))
                    .isInstanceOf(Service.NotStarted.class)
                    .hasMessage("can't listen on 127.0.0.1:" + port + ": Address already in use");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> Services.start(PREFLIGHT, Inventories.none(), "192.0.2.1", 0))
                .isInstanceOf(Service.NotStarted.class)
                .hasMessageStartingWith("can't listen on 192.0.2.1:0: ");
    }

    @Test
    void theUrlOfAnAddressWithColonsHasBrackets() throws Exception {
        try (Service service = Services.start(PREFLIGHT, Inventories.none(), "::1", 0)) {
            assertThat(service.url()).matches("http://\\[::1]:\\d+");
            assertThat(new Client(service.url()).get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServiceThatWasClosedListensNoMoreAndMayBeClosedAgain() throws Exception {
        Service service = Services.start(PREFLIGHT, Inventories.none());
        service.close();
        service.close();
        assertThat(refusal(service.url())).hasMessageContaining("refused");
    }

    /** An address that is listened at no more may still let somebody in until the thread that listened has seen it. */
    private static UncheckedIOException refusal(String url) {
        while (true) {
            try {
                Wire.to(url).close();
            } catch (UncheckedIOException refusal) {
                return refusal;
            }
        }
    }
}
