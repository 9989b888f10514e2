package cloud.preflight.request;

/**
 * When a policy backs up, and what it keeps: an entry of {@code scheduled_operations[]}.
 *
 * @param id {@code id}; may be left out and is then empty
 * @param labels {@code name} and {@code description}
 * @param enabled {@code enabled}; true where it is not given
 * @param retention {@code operation_definition}
 * @param pattern {@code trigger.properties.pattern}: an iCalendar text; empty where it is not given
 */
public record ScheduledOperation(String id, Labels labels, boolean enabled, Retention retention, String pattern) {}
