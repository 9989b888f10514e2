package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve}, as far as it goes without a program of its own. One that should be refused and is not runs for ever. */
@Timeout(60)
class ServeTest {

    @Test
    void theFirstLineIsWhereItListens() throws Exception {
        try (Serving serving = new Serving("--port", "0")) {
            assertThat(serving.firstLine()).matches("listening on http://127\\.0\\.0\\.1:[1-9]\\d*");
            assertThat(serving.client().get("/health/readiness").status()).isEqualTo(200);
            assertThat(serving.end()).isZero();
            assertThat(serving.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.2", "::1"})
    void anyLoopbackAddressWillDo(String host) throws Exception {
        try (Serving serving = new Serving("--port", "0", "--host", host)) {
            assertThat(serving.firstLine()).startsWith("listening on http://" + (host.equals("::1") ? "[::1]" : host));
            assertThat(serving.client().get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void anyOtherAddressIsServedLoudlyWhenThatIsAskedFor() throws Exception {
        try (Serving serving = new Serving("--port", "0", "--host", "0.0.0.0", "--insecure")) {
            assertThat(serving.firstLine()).startsWith("listening on http://0.0.0.0:");
            assertThat(serving.err()).isEqualTo("WARNING: anybody who reaches 0.0.0.0 may ask\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anyOtherAddressIsRefusedWithTheSettingThatIsMissing(String host) {
        assertRefused(
                "--host is " + host
                        + ", but without credentials only the loopback address is served:"
                        + " PREFLIGHT_CREDENTIALS=tokens or keystone asks for them, --insecure serves anybody\n",
                "--host",
                host,
                "--port",
                "0");
    }

    @Test
    void withCredentialsAnyAddressIsServed(@TempDir Path folder) throws Exception {
        String file = folder.resolve("tokens").toString();
        String token =
                Run.of("token", "new", "--project", "p", "--tokens", file).out().strip();
        try (Serving serving = new Serving("--port", "0", "--host", "0.0.0.0", "--tokens", file)) {
            assertThat(serving.firstLine()).startsWith("listening on http://0.0.0.0:");
            assertThat(serving.client().get("/v1/p/inventory").status()).isEqualTo(401);
            assertThat(serving.client()
                            .get("/v1/p/inventory", "X-Auth-Token", token)
                            .status())
                    .isEqualTo(200);
            assertThat(serving.err()).isEmpty();
        }
    }

    @Test
    void aHostThatIsNoneIsNamed() {
        String named = "--host is not a host, which is no address of this machine\n";
        assertRefused(named, "--host", "not a host", "--port", "0");
        assertRefused(named, "--host", "not a host", "--port", "0", "--tokens=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--insecure", "--tokens=none"})
    void anEmptyHostIsNotTakenForEveryAddress(String flag) {
        String[] arguments = flag.isEmpty()
                ? new String[] {"--port", "0", "--host="}
                : new String[] {"--port", "0", "--host=", flag};
        assertRefused("--host is empty, must be an address of this machine\n", arguments);
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536", "2147483647"})
    void aPortOutOfRangeIsNamed(String port) {
        assertRefused("--port is " + port + ", must be from 0 to 65535\n", "--port=" + port);
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        Run run = Run.of("serve", "--port", "http");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--port", "http");
    }

    @Test
    void aServiceThatCannotSayWhereItListensEndsWithStatusTwo() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int ignored) throws IOException {
                throw new IOException("full");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(PreflightCommand.run(InputStream.nullInputStream(), full, err, "serve", "--port", "0"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output can't be written\n");
    }

    @Test
    void aPortInUseIsOneLineThatNamesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertRefused(
                    "can't listen on 127.0.0.1:" + port + ": Address already in use\n", "--port", String.valueOf(port));
        }
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Path data = file.resolve("data");
        assertRefused(
                "--data is " + data + ", which can't be written: " + file + " is no directory\n",
                "--port",
                "0",
                "--data",
                data.toString());
    }

    private static void assertRefused(String err, String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(arguments));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(err);
    }

    /** A run of {@code serve} on a thread of its own, which an interrupt ends. */
    private static final class Serving implements AutoCloseable {

        private final PipedInputStream out = new PipedInputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final FutureTask<Integer> run;
        private final Thread thread;
        private String firstLine = "";

        Serving(String... arguments) throws Exception {
            List<String> all = new ArrayList<>(List.of("serve"));
            all.addAll(List.of(arguments));
            PipedOutputStream printed = new PipedOutputStream(out);
            Callable<Integer> serve =
                    () -> PreflightCommand.run(InputStream.nullInputStream(), printed, err, all.toArray(String[]::new));
            run = new FutureTask<>(serve);
            thread = new Thread(run, "serve");
            thread.start();
        }

        String firstLine() throws Exception {
            if (firstLine.isEmpty()) {
                firstLine = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8)).readLine();
            }
            return firstLine;
        }

        Client client() throws Exception {
            return new Client(firstLine().substring("listening on ".length()));
        }

        String err() {
            return err.toString(StandardCharsets.UTF_8);
        }

        int end() {
            thread.interrupt();
            try {
                return run.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            end();
        }
    }
}
