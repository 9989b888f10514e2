package cloud.preflight.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Nova server. */
record ServerDoc(Map<String, Object> json) {

    static final String AZ = "OS-EXT-AZ:availability_zone";
    static final String ROOT_DEVICE = "OS-EXT-SRV-ATTR:root_device_name";
    static final String VOLUMES = "os-extended-volumes:volumes_attached";

    String id() {
        return Json.string(json, "id");
    }

    String status() {
        return Json.upper(Json.string(json, "status"));
    }

    Optional<String> az() {
        return Json.nonEmpty(json, AZ);
    }

    Optional<String> rootDevice() {
        return Json.text(json, ROOT_DEVICE);
    }

    List<String> listedVolumes() {
        return Json.objects(json, VOLUMES).stream()
                .map(volume -> Json.string(volume, "id"))
                .toList();
    }

    String azPath() {
        return "servers/" + id() + "/" + AZ;
    }
}
