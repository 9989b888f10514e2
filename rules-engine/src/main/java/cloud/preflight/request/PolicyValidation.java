package cloud.preflight.request;

import cloud.preflight.internal.text.Shown;
import cloud.preflight.profile.Profile;
import java.util.List;
import java.util.function.Function;

/** What makes the request of a policy operation valid. Not safe for several threads at once. */
final class PolicyValidation {

    static final Field POLICY_ID = Field.of("/policy_id");

    private static final Field NAME = Field.of("/name");
    private static final Field DESCRIPTION = Field.of("/description");
    private static final Field PROVIDER_ID = Field.of("/provider_id");
    private static final Field RESOURCES = Field.of("/resources");
    private static final Field RESOURCE_ID = Field.each(RESOURCES.before(), "/id");
    private static final Field RESOURCE_NAME = Field.each(RESOURCES.before(), "/name");

    private static final Field PLAN_ID = Field.of("/plan_id");
    private static final Field PICKED = Field.of("/parameters/resources");
    private static final Field PICKED_ID = Field.each(PICKED.before(), "");

    private final Profile profile;
    private final Faults faults;

    PolicyValidation(Profile profile, Faults faults) {
        this.profile = profile;
        this.faults = faults;
    }

    void create(CreatePolicy request) {
        faults.notEmpty(NAME, request.labels().name());
        labels(request.labels());
        if (!faults.isUnread(request.providerId()) && !request.providerId().equals(profile.providerId())) {
            faults.add(PROVIDER_ID, "is '" + Shown.of(request.providerId()) + "', not " + profile.providerId());
        }
        resources(request.resources());
        ScheduleValidation.check(request.scheduledOperations(), faults);
        TagValidation.check(request.tags(), faults);
    }

    void update(UpdatePolicy request) {
        faults.id(POLICY_ID, request.policyId());
        labels(request.labels());
        resources(request.resources());
        ScheduleValidation.check(request.scheduledOperations(), faults);
    }

    private void labels(Labels labels) {
        faults.name(NAME, labels.name());
        faults.description(DESCRIPTION, labels.description());
    }

    void execute(ExecutePolicy request) {
        faults.id(PLAN_ID, request.planId());
        faults.most(PICKED, request.resources(), profile.maxServersPerPolicy());
        for (int i = 0; i < request.resources().size(); i++) {
            faults.at(i);
            faults.id(PICKED_ID, request.resources().get(i));
        }
        faults.unique(PICKED_ID, request.resources(), Function.identity());
    }

    private void resources(List<BoundResource> resources) {
        faults.most(RESOURCES, resources, profile.maxServersPerPolicy());
        for (int i = 0; i < resources.size(); i++) {
            faults.at(i);
            faults.id(RESOURCE_ID, resources.get(i).id());
            faults.text(RESOURCE_NAME, resources.get(i).name());
        }
        faults.unique(RESOURCE_ID, resources, BoundResource::id);
    }
}
