package cloud.preflight.fleet;

/** What policies do for a server. */
enum Coverage {
    /** None binds it. */
    UNBOUND("in_none"),
    /** One binds it, and each that does would back it up. */
    BOUND("in_one"),
    /** One that binds it would leave it out. */
    SKIPPED("skipped"),
    /** Not all policies are known, and those that are do not bind it. */
    UNKNOWN("unknown");

    private static final Coverage[] ALL = values();

    private final String id;

    Coverage(String id) {
        this.id = id;
    }

    /** The name as it is written in reports. */
    String id() {
        return id;
    }

    static Coverage named(String id) {
        for (Coverage coverage : ALL) {
            if (coverage.id.equals(id)) {
                return coverage;
            }
        }
        throw new IllegalArgumentException(id);
    }

    static Coverage of(int ordinal) {
        return ALL[ordinal];
    }
}
