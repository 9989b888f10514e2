package cloud.preflight.adapter;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whether an address answers with 200, as the exit status, for whoever has no other program to ask with: the health check of a
 * container.
 */
final class HealthCheck {

    private static final int PATIENCE_MILLIS = 4_000;

    private HealthCheck() {}

    /** Ends with status 1, and a line that says why, unless the one address that is given answers with 200 in time. */
    public static void main(String... arguments) {
        try {
            int status = status(arguments[0]);
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + status);
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException failure) {
            System.err.println(arguments[0] + ": " + failure.getMessage());
            System.exit(1);
        }
    }

    private static int status(String address) throws IOException, URISyntaxException {
        HttpURLConnection connection =
                (HttpURLConnection) new URI(address).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection.getResponseCode();
    }
}
