package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

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
    void aServiceThatWasClosedListensNoMoreAndMayBeClosedAgain() throws Exception {
        Service service = Services.start(PREFLIGHT, Inventories.none());
        service.close();
        service.close();
        assertThatThrownBy(() -> Wire.to(service.url())).hasMessageContaining("refused");
    }
}
