package cloud.preflight.oracle;

import java.util.Map;
import java.util.Optional;

/** A Cinder volume. */
record VolumeDoc(Map<String, Object> json) {

    static final String HOST = "os-vol-host-attr:host";

    String id() {
        return Json.string(json, "id");
    }

    long size() {
        return Json.number(json, "size");
    }

    boolean shareable() {
        return Boolean.TRUE.equals(json.get("multiattach")) || Json.isTrue(json, "shareable");
    }

    boolean bootable() {
        return Json.isTrue(json, "bootable");
    }

    boolean dedicated() {
        return Json.text(json, "service_type")
                .map(type -> Json.lower(type).equals("dss"))
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

    boolean attachedTo(ServerDoc server) {
        return firstAttachment(server).isPresent();
    }

    /** The system disk of a server it is attached to. */
    boolean systemDiskOf(ServerDoc server) {
        Optional<String> device = firstAttachment(server).flatMap(entry -> Json.text(entry, "device"));
        if (server.rootDevice().isPresent() && device.isPresent()) {
            return server.rootDevice().equals(device);
        }
        return bootable() && device.map(VolumeDoc::namesFirstDisk).orElse(true);
    }

    private static boolean namesFirstDisk(String device) {
        return device.matches("/dev/[a-z]+da");
    }

    private Optional<Map<String, Object>> firstAttachment(ServerDoc server) {
        return Json.objects(json, "attachments").stream()
                .filter(entry -> server.id().equals(entry.get("server_id")))
                .findFirst();
    }
}
