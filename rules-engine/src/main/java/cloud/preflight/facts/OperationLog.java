package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

/**
 * An entry of the {@code operation_logs} section.
 *
 * @param id {@code id}
 * @param type {@code operation_type}
 * @param inProgress whether its {@code status} says that it is under way
 * @param subject what it works on
 * @param autoTrigger {@code auto_trigger}: started by a schedule, not by a person
 */
public record OperationLog(String id, Type type, boolean inProgress, Subject subject, boolean autoTrigger) {

    /** {@code operation_type}. */
    public enum Type {
        /** {@code protect} or {@code backup}. */
        PROTECT,
        /** {@code restore}. */
        RESTORE,
        /** {@code delete}. */
        DELETE,
        /** {@code replicate} or {@code replication}. */
        REPLICATE,
        /** Any other operation, which no rule asks about. */
        OTHER
    }

    /**
     * What an operation works on; what is absent is empty.
     *
     * @param planId {@code plan_id}: the policy that it belongs to
     * @param resourceId {@code resource_id}: the server
     */
    public record Subject(String planId, String resourceId) {

        /** Works on nothing that is named. */
        public static final Subject NONE = new Subject("", "");

        /** A subject of which either may be empty. */
        public Subject {
            requireNonNull(planId, "planId");
            requireNonNull(resourceId, "resourceId");
        }

        /** A policy. */
        public static Subject policy(String planId) {
            return new Subject(planId, "");
        }

        /** A server. */
        public static Subject server(String resourceId) {
            return new Subject("", resourceId);
        }
    }

    /** An operation. */
    public OperationLog {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
    }

    /** An operation of a person that is under way. */
    public static OperationLog running(String id, Type type, Subject subject) {
        return new OperationLog(id, type, true, subject, false);
    }

    /** An operation of a person that is over. */
    public static OperationLog over(String id, Type type, Subject subject) {
        return new OperationLog(id, type, false, subject, false);
    }

    /** This operation, started by a schedule. */
    public OperationLog automatic() {
        return new OperationLog(id, type, inProgress, subject, true);
    }
}
