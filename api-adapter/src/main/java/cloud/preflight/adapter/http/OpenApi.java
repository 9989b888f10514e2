package cloud.preflight.adapter.http;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The OpenAPI document, which a test makes from the routes, in its three forms. Immutable and safe for any number of threads.
 *
 * @param json as JSON
 * @param yaml as YAML
 * @param page for people, as HTML
 * @param policy what a browser may load for the page: its own style, and nothing else
 */
record OpenApi(FixedAnswer json, FixedAnswer yaml, FixedAnswer page, String policy) {

    private static final String FOLDER = "/cloud/preflight/adapter/openapi/";
    private static final String STYLE = "<style>";

    static OpenApi read() {
        byte[] json = resource("openapi.json");
        byte[] page = resource("reference.html");
        return new OpenApi(
                FixedAnswer.of(json, MediaType.APPLICATION_JSON_TYPE),
                FixedAnswer.of(yaml(json), MediaType.of("application/yaml")),
                FixedAnswer.of(page, MediaType.of("text/html; charset=utf-8")),
                policy(new String(page, StandardCharsets.UTF_8)));
    }

    /** JSON is YAML too, so one library reads it and writes it for people. */
    private static byte[] yaml(byte[] json) {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        block.setSplitLines(false);
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(block), block);
        return yaml.dump(yaml.load(new String(json, StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
    }

    private static String policy(String page) {
        int start = page.indexOf(STYLE) + STYLE.length();
        return "default-src 'none'; style-src 'sha256-" + digest(page.substring(start, page.indexOf("</style>")))
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream resource = OpenApi.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
