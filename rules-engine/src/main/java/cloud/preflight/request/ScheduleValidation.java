package cloud.preflight.request;

import cloud.preflight.request.ScheduledOperation.Retention;
import cloud.preflight.request.ScheduledOperation.Retention.Limit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes the times at which a policy runs, and what it keeps, valid. */
final class ScheduleValidation {

    private static final int MOST = 1_000;

    private static final Field SCHEDULE = Field.of("/scheduled_operations");
    private static final Field ID = each("/id");
    private static final Field NAME = each("/name");
    private static final Field DESCRIPTION = each("/description");
    private static final Field PATTERN = each("/trigger/properties/pattern");
    private static final Field TIMEZONE = each("/operation_definition/timezone");
    private static final Map<Limit, Field> LIMITS = Arrays.stream(Limit.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    limit -> each("/operation_definition/" + limit.id()),
                    (one, other) -> one,
                    () -> new EnumMap<>(Limit.class)));

    private ScheduleValidation() {}

    private static Field each(String pointer) {
        return Field.each(SCHEDULE.before(), pointer);
    }

    static void check(List<ScheduledOperation> operations, Faults faults) {
        faults.most(SCHEDULE, operations, MOST);
        for (int i = 0; i < operations.size(); i++) {
            faults.at(i);
            check(operations.get(i), faults);
        }
    }

    private static void check(ScheduledOperation scheduled, Faults faults) {
        if (!scheduled.id().isEmpty()) {
            faults.id(ID, scheduled.id());
        }
        faults.name(NAME, scheduled.labels().name());
        faults.description(DESCRIPTION, scheduled.labels().description());
        retention(scheduled.retention(), faults);
        if (!scheduled.pattern().isEmpty() && !faults.isUnread(scheduled.pattern())) {
            CalendarPattern.fault(scheduled.pattern()).ifPresent(problem -> faults.add(PATTERN, problem));
        }
    }

    private static void retention(Retention retention, Faults faults) {
        boolean byCalendar = false;
        for (Map.Entry<Limit, Field> each : LIMITS.entrySet()) {
            Limit limit = each.getKey();
            Long value = retention.limits().get(limit);
            if (value != null && (value < limit.least() || value > limit.most())) {
                faults.add(each.getValue(), "is " + value + ", must be from " + limit.least() + " to " + limit.most());
            }
            byCalendar |= value != null && limit.byCalendar();
        }
        if (byCalendar
                && !faults.isUnread(retention.timezone())
                && retention.timezone().isEmpty()) {
            faults.add(TIMEZONE, "is needed where backups are kept by calendar periods");
        }
    }
}
