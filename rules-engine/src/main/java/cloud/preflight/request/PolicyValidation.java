package cloud.preflight.request;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Retention.Limit;
import java.util.List;

/** What makes the request of a policy operation valid. Not safe for several threads at once. */
final class PolicyValidation {

    private final Profile profile;
    private final Faults faults;

    PolicyValidation(Profile profile, Faults faults) {
        this.profile = profile;
        this.faults = faults;
    }

    void create(CreatePolicy request) {
        faults.name("/name", request.labels().name());
        faults.description("/description", request.labels().description());
        if (!request.providerId().equals(profile.providerId())) {
            faults.add("/provider_id", "is '" + request.providerId() + "', not " + profile.providerId());
        }
        resources(request.resources());
        schedule(request.scheduledOperations());
        TagValidation.check(request.tags(), faults);
    }

    void update(UpdatePolicy request) {
        faults.id("/policy_id", request.policyId());
        faults.optionalName("/name", request.labels().name());
        faults.description("/description", request.labels().description());
        resources(request.resources());
        schedule(request.scheduledOperations());
    }

    void execute(ExecutePolicy request) {
        String pointer = "/parameters/resources";
        faults.id("/plan_id", request.planId());
        faults.most(pointer, request.resources(), profile.maxServersPerPolicy());
        for (int i = 0; i < request.resources().size(); i++) {
            faults.id(pointer + "/" + i, request.resources().get(i));
        }
        faults.unique(request.resources(), pointer, "");
    }

    private void resources(List<BoundResource> resources) {
        faults.most("/resources", resources, profile.maxServersPerPolicy());
        for (int i = 0; i < resources.size(); i++) {
            faults.id("/resources/" + i + "/id", resources.get(i).id());
            faults.optionalName("/resources/" + i + "/name", resources.get(i).name());
        }
        faults.unique(resources.stream().map(BoundResource::id).toList(), "/resources", "/id");
    }

    private void schedule(List<ScheduledOperation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            scheduled("/scheduled_operations/" + i, operations.get(i));
        }
    }

    private void scheduled(String pointer, ScheduledOperation scheduled) {
        if (!scheduled.id().isEmpty()) {
            faults.id(pointer + "/id", scheduled.id());
        }
        faults.optionalName(pointer + "/name", scheduled.labels().name());
        faults.description(pointer + "/description", scheduled.labels().description());
        retention(pointer + "/operation_definition", scheduled.retention());
        if (!scheduled.pattern().isEmpty()) {
            CalendarPattern.fault(scheduled.pattern())
                    .ifPresent(problem -> faults.add(pointer + "/trigger/properties/pattern", problem));
        }
    }

    private void retention(String pointer, Retention retention) {
        boolean byCalendar = false;
        for (Limit limit : Limit.values()) {
            Long value = retention.limits().get(limit);
            if (value != null && (value < limit.least() || value > limit.most())) {
                faults.add(
                        pointer + "/" + limit.id(),
                        "is " + value + ", must be from " + limit.least() + " to " + limit.most());
            }
            byCalendar |= value != null && limit.byCalendar();
        }
        if (byCalendar && retention.timezone().isEmpty()) {
            faults.add(pointer + "/timezone", "is needed where backups are kept by calendar periods");
        }
    }
}
