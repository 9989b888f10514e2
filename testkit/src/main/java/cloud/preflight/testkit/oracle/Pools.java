package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether some volume is in an unsupported pool; reported once, so what is missing matters only until then. */
final class Pools {

    private final Case asked;
    private final List<String> unsupported;
    private final List<String> missing = new ArrayList<>();
    private boolean found;

    Pools(Case asked) {
        this.asked = asked;
        this.unsupported = asked.platform().list("unsupported-pools");
    }

    void look(List<String> volumes) {
        for (String id : volumes) {
            Optional<VolumeDoc> volume = asked.facts().volume(id);
            found |= volume.flatMap(VolumeDoc::pool)
                    .filter(unsupported::contains)
                    .isPresent();
            if (volume.isEmpty()) {
                missing.add(VolumeDoc.path(id));
            } else if (volume.get().poolUnknown()) {
                missing.add(VolumeDoc.path(id) + "/" + VolumeDoc.HOST);
            }
        }
    }

    void miss(String path) {
        missing.add(path);
    }

    void finish(Report report) {
        if (found) {
            report.violated(Row.VOLUME_POOL_UNSUPPORTED);
        } else if (!unsupported.isEmpty()) {
            report.missing(Row.VOLUME_POOL_UNSUPPORTED, missing);
        }
    }
}
