package cloud.preflight.testkit.oracle;

import java.util.Map;
import java.util.Optional;

/** A Cinder volume. */
record VolumeDoc(Map<String, Object> json) {

    static final String HOST = "os-vol-host-attr:host";

    static String path(String id) {
        return "volumes/" + id;
    }

    String id() {
        return Json.string(json, "id");
    }

    long size() {
        return Json.number(json, "size");
    }

    boolean shareable() {
        return Json.isTrue(json, "multiattach") || Json.isTrue(json, "shareable");
    }

    boolean bootable() {
        return Json.isTrue(json, "bootable");
    }

    boolean dedicated(Platform platform) {
        return Json.text(json, "service_type")
                .map(type -> platform.listsStatus("dedicated-service-types", type))
                .orElse(Json.nonEmpty(json, "dedicated_storage_id").isPresent());
    }

    /** The host is not shown, or nothing follows its {@code #}; a host without {@code #} is known to have no pool. */
    boolean poolUnknown() {
        return Json.nonEmpty(json, HOST).isEmpty()
                || pool().filter(String::isEmpty).isPresent();
    }

    Optional<String> pool() {
        String host = Json.text(json, HOST).orElse("");
        int hash = host.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(host.substring(hash + 1));
    }

    /** The device of the first attachment to the server. */
    Optional<String> device(ServerDoc server) {
        return attachment(server).flatMap(entry -> Json.text(entry, "device"));
    }

    static boolean namesFirstDisk(String device) {
        return device.matches("/dev/[a-z]+da");
    }

    /** The first one to the server. */
    Optional<Map<String, Object>> attachment(ServerDoc server) {
        return Json.objects(json, "attachments").stream()
                .filter(entry -> server.id().equals(entry.get("server_id")))
                .findFirst();
    }
}
