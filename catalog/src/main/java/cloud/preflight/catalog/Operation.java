package cloud.preflight.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fourteen operations that can be asked about. */
public enum Operation {
    /** Back a server up. */
    PROTECT,
    /** Write a backup back to a server. */
    RESTORE,
    /** Make a policy, which backs servers up on a schedule. */
    CREATE_POLICY,
    /** Change a policy. */
    UPDATE_POLICY,
    /** Remove a policy. */
    DELETE_POLICY,
    /** Back up the servers of a policy now. */
    EXECUTE_POLICY,
    /** Copy the backups of a policy to another region. */
    REPLICATE_POLICY,
    /** Copy a backup to another region. */
    REPLICATE_BACKUP,
    /** Remove a backup. */
    DELETE_BACKUP,
    /** Look at a backup. */
    SHOW_BACKUP,
    /** Make an image of a backup. */
    CREATE_IMAGE,
    /** Make a server of a backup. */
    CREATE_SERVER,
    /** Change how much room there is for backups or their copies. */
    RESIZE_SPACE,
    /** Remove the record of a task. */
    DELETE_TASK;

    static final Set<Operation> EVERY = Collections.unmodifiableSet(EnumSet.allOf(Operation.class));
    static final Set<Operation> NONE = Collections.unmodifiableSet(EnumSet.noneOf(Operation.class));

    private static final List<Operation> VALUES = List.of(values());

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name as it is written in requests and answers, {@code restore} for instance. */
    public String id() {
        return id;
    }

    /** The operation with this {@link #id()}, compared exactly; empty when there is none. */
    public static Optional<Operation> of(String id) {
        return VALUES.stream().filter(operation -> operation.id.equals(id)).findFirst();
    }

    /** All of them in one line, for a message that lists what is possible: {@code protect, restore, …}. */
    public static String ids() {
        return VALUES.stream().map(Operation::id).collect(Collectors.joining(", "));
    }

    static Set<Operation> set(Operation first, Operation... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }
}
