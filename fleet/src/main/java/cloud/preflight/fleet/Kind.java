package cloud.preflight.fleet;

/** What a record is that is grouped with a server. */
enum Kind {
    /** The server itself. */
    SERVER,
    /** A volume that names the server in an attachment. */
    VOLUME,
    /** A volume that names no server, grouped by its own id. */
    LOOSE_VOLUME,
    /** A backup that was made from the server. */
    ITEM,
    /** A restore to the server that is under way. */
    RUNNING_RESTORE,
    /** That a policy binds the server. */
    BINDING,
    /** That the document at a position, of which the group has something, was replaced by a later one. */
    REPLACED,
    /** A volume that the server lists and that stands elsewhere. */
    FETCHED_VOLUME;

    private static final Kind[] ALL = values();

    static Kind of(int ordinal) {
        return ALL[ordinal];
    }
}
