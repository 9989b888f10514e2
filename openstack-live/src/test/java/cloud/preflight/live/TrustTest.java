package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services are known by their certificates: those of the virtual machine's authorities, or of a file's. */
class TrustTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void aServiceIsTrustedByTheAuthoritiesOfTheFileAlone() throws Exception {
        HttpsServer server = keystone();
        try {
            String url = "https://localhost:" + server.getAddress().getPort() + "/v3";
            SSLContext trust = TrustedAuthorities.in(folder.resolve("ca.pem"));
            assertThat(project(url, trust)).isEqualTo("p");
            assertThatThrownBy(() -> project(url, null)).isInstanceOf(Unavailable.class);
        } finally {
            server.stop(0);
        }
    }

    private static String project(String url, @Nullable SSLContext trust) {
        KeystoneSettings settings = new KeystoneSettings(URI.create(url), Duration.ofMinutes(1), Duration.ZERO, null);
        try (Keystone keystone = Keystone.of(settings, HttpTransport.of(trust, Proxies.NONE, Calls.NONE))) {
            return keystone.signIn(new SignIn.Token("t", null)).project();
        }
    }

    /** One that calls every token valid. */
    private HttpsServer keystone() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost");
        keytool(
                "-exportcert",
                "-keystore",
                keys.toString(),
                "-rfc",
                "-file",
                folder.resolve("ca.pem").toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                StandInService.send(
                        exchange,
                        200,
                        "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00Z\",\"project\":{\"id\":\"p\"},\"catalog\":[]}}");
            }
        });
        server.start();
        return server;
    }

    private static void keytool(String command, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), command, "-storepass", PASSWORD);
        tool.command().addAll(List.of(arguments));
        Process process = tool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void aFileWithoutCertificatesIsRefused() throws IOException {
        for (String text :
                new String[] {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"}) {
            Path file = Files.writeString(folder.resolve("file.pem"), text);
            assertThatThrownBy(() -> TrustedAuthorities.in(file)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> TrustedAuthorities.in(folder.resolve("none"))).isInstanceOf(IOException.class);
    }
}
