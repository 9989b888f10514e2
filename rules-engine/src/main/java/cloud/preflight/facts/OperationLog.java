package cloud.preflight.facts;

import java.util.Locale;

/**
 * An entry of the {@code operation_logs} section.
 *
 * @param id {@code id}
 * @param type {@code operation_type}
 * @param status {@code status}
 * @param subject what it works on
 * @param autoTrigger {@code auto_trigger}: started by a schedule, not by a person
 */
public record OperationLog(String id, Type type, Status status, Subject subject, boolean autoTrigger) {

    /** {@code operation_type}. */
    public enum Type {
        PROTECT,
        RESTORE,
        DELETE,
        REPLICATE;

        /** The name as it is written in documents. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code status}. */
    public enum Status {
        IN_PROGRESS,
        SUCCESS,
        FAIL;

        /** The name as it is written in documents. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an operation works on; what is absent is empty.
     *
     * @param planId {@code plan_id}: the policy that it belongs to
     * @param resourceId {@code resource_id}: the server
     */
    public record Subject(String planId, String resourceId) {}

    /** Whether an operation of this type is under way here. */
    public boolean running(Type wanted) {
        return type == wanted && status == Status.IN_PROGRESS;
    }
}
