package cloud.preflight.adapter.sdk;

import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A cloud for each profile, started when it is first asked for. */
final class Clouds implements AutoCloseable {

    private final Map<Map<String, Object>, Cloud> started = new HashMap<>();
    private final Path folder;

    Clouds(Path folder) {
        this.folder = folder;
    }

    Cloud under(Map<String, Object> profile) {
        return started.computeIfAbsent(
                profile, keys -> Cloud.start(Profile.of(keys), Inventory.in(folder.resolve("data-" + started.size()))));
    }

    @Override
    public void close() {
        started.values().forEach(Cloud::close);
    }
}
