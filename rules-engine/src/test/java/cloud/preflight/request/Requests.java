package cloud.preflight.request;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.ScheduledOperation.Retention;
import java.util.List;

/** Requests of which one part matters, and the faults that are found in them. */
final class Requests {

    private static final RequestValidation VALIDATION = new RequestValidation(Profile.defaults());

    private Requests() {}

    static List<Fault> faults(Request request) {
        return VALIDATION.faults(request);
    }

    /** The faults as they are told: pointer, problem. */
    static List<String> told(Request request) {
        return told(faults(request));
    }

    static List<String> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.problem())
                .toList();
    }

    static Protect named(String name, String description) {
        return new Protect("server-1", "", new Labels(name, description), List.of(), List.of());
    }

    static Protect tagged(Tag... tags) {
        return new Protect("server-1", "", Labels.NONE, List.of(tags), List.of());
    }

    static UpdatePolicy binding(BoundResource... resources) {
        return new UpdatePolicy("policy-1", Labels.NONE, List.of(resources), List.of());
    }

    static UpdatePolicy keeping(Retention retention) {
        return scheduled(new ScheduledOperation("", Labels.NONE, true, retention, ""));
    }

    static UpdatePolicy running(String pattern) {
        return scheduled(new ScheduledOperation("", Labels.NONE, true, Retention.NONE, pattern));
    }

    static UpdatePolicy scheduled(ScheduledOperation... operations) {
        return new UpdatePolicy("policy-1", Labels.NONE, List.of(), List.of(operations));
    }
}
