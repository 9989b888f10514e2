package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxies that the usual variables name. */
class ProxiesTest {

    private static Proxies of(Map<String, String> environment) {
        return Proxies.of(name -> Optional.ofNullable(environment.get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://nova.example/,p:3128",
        "https://nova.example/,q:80",
        "HTTPS://NOVA.EXAMPLE/,q:80",
        "https://in.cloud.example/,",
        "https://CLOUD.example/,",
        "https://notcloud.example/,q:80",
        "https://x.other.example/,",
        "http://localhost:5000/,",
        "http://127.0.0.1:5000/,",
        "http://[::1]:5000/,",
        "http://127.0.0.1.example/,p:3128"
    })
    void aHostIsReachedByTheProxyOfItsSchemeUnlessItIsNamed(String url, String proxy) {
        Proxies proxies = of(Map.of(
                "http_proxy", "http://p:3128",
                "HTTPS_PROXY", "q",
                "no_proxy", "cloud.example, .other.example"));
        assertThat(proxies.select(URI.create(url))).singleElement().satisfies(chosen -> {
            if (proxy == null) {
                assertThat(chosen).isEqualTo(Proxy.NO_PROXY);
            } else {
                InetSocketAddress address = (InetSocketAddress) chosen.address();
                assertThat(address.getHostString() + ":" + address.getPort()).isEqualTo(proxy);
            }
        });
    }

    @Test
    void theNameInLowerCaseCountsFirst() {
        Map<String, String> environment = new HashMap<>(Map.of("HTTP_PROXY", "upper", "http_proxy", "lower"));
        assertThat(of(environment).select(URI.create("http://n/")).toString()).contains("lower");
        environment.put("no_proxy", "*");
        assertThat(of(environment).select(URI.create("http://n/"))).containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://u:secret@p", "socks5://p", "https://p", "http://", "a b"})
    void whatIsNoProxyIsRefusedWithoutBeingTold(String value) {
        assertThatThrownBy(() -> of(Map.of("https_proxy", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("https_proxy must be http://HOST:PORT, without a password");
    }
}
