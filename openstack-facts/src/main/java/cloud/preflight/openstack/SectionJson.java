package cloud.preflight.openstack;

import cloud.preflight.facts.Section;

/** How the sections of the facts are written in JSON, in facts and in the answers of the APIs that own them. */
public final class SectionJson {

    private SectionJson() {}

    /** What stands before its documents: its field, and what opens its list. */
    public static String start(Section section) {
        return '"' + section.id() + "\":" + (section.isList() ? "[" : "");
    }

    /** What stands after its documents. */
    public static String end(Section section) {
        return section.isList() ? "]" : "";
    }

    /** The field that tells whether a list goes on, {@code servers_links} for instance. */
    static String links(Section section) {
        return section.id() + "_links";
    }

    /** The field that an API answers one document of a list in, {@code checkpoint_item} for instance. */
    public static String single(Section section) {
        return switch (section) {
            case SERVERS -> "server";
            case VOLUMES -> "volume";
            case CHECKPOINT_ITEMS -> "checkpoint_item";
            case POLICIES -> "policy";
            case OPERATION_LOGS -> "operation_log";
            case QUOTAS, ACCOUNT -> section.id();
        };
    }
}
