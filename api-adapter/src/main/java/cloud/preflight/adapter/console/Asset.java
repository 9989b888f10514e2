package cloud.preflight.adapter.console;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A file that the pages of the console load.
 *
 * @param mediaType its {@code Content-Type}
 * @param bytes what is in it
 */
public record Asset(String mediaType, byte[] bytes) {

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    /** No way out of the folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.(?<type>js|css|svg)");

    private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

    /** What an address may say beside its name, so that a browser need not ask whether it has changed. */
    public String version() {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }

    /** The asset with this name; empty when there is none. */
    public static Optional<Asset> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Asset loaded = LOADED.get(name);
        return loaded == null
                ? Resources.bytes("assets/" + name).map(bytes -> {
                    Asset asset = new Asset(TYPES.getOrDefault(matcher.group("type"), ""), bytes);
                    LOADED.put(name, asset);
                    return asset;
                })
                : Optional.of(loaded);
    }
}
