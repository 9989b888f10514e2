package cloud.preflight.live;

import cloud.preflight.facts.Section;
import java.util.List;

/** A service of a cloud. */
enum Service {
    /** Says whose a token is, and where the others are. */
    KEYSTONE("Keystone", "identity"),
    /** Has the servers. */
    NOVA("Nova", "compute"),
    /** Has the volumes. */
    CINDER("Cinder", "volumev3", "block-storage"),
    /** Has everything else. */
    CSBS("CSBS", "data-protect");

    private final String title;
    private final List<String> types;

    Service(String title, String... types) {
        this.title = title;
        this.types = List.of(types);
    }

    /** Which service has the documents of a section. */
    static Service of(Section section) {
        return switch (section) {
            case SERVERS -> NOVA;
            case VOLUMES -> CINDER;
            case CHECKPOINT_ITEMS, POLICIES, QUOTAS, OPERATION_LOGS -> CSBS;
            case ACCOUNT -> KEYSTONE;
        };
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** What a catalog calls it: the first of these that is there. */
    List<String> types() {
        return types;
    }
}
