package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Nova server. */
record ServerDoc(Map<String, Object> json) {

    static final String AZ = "OS-EXT-AZ:availability_zone";
    static final String TASK_STATE = "OS-EXT-STS:task_state";
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

    /** Empty when nothing is being done to it. */
    Optional<String> taskState() {
        return Json.nonEmpty(json, TASK_STATE).map(Json::lower);
    }

    Optional<String> rootDevice() {
        return Json.text(json, ROOT_DEVICE);
    }

    List<String> listedVolumes() {
        return Json.objects(json, VOLUMES).stream()
                .map(volume -> Json.string(volume, "id"))
                .toList();
    }

    /** Whether the server says itself what is attached to it; then that is taken for whole. */
    boolean listsVolumes() {
        return Json.has(json, VOLUMES);
    }

    String path() {
        return path(id());
    }

    static String path(String id) {
        return "servers/" + id;
    }

    String azPath() {
        return path() + "/" + AZ;
    }

    String volumesPath() {
        return path() + "/" + VOLUMES;
    }
}
