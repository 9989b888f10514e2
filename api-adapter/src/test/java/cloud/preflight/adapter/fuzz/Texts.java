package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.UpdatePolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that are no JSON. */
final class Texts {

    private static final RequestValidation VALIDATION = new RequestValidation(Profile.defaults());

    /** What a message tells only where it was sent. */
    private static final List<String> INSIDE = List.of("java", "[B@");

    private Texts() {}

    static void profile(byte[] yaml) {
        Profile profile;
        try {
            profile = Profile.parse(text(yaml));
        } catch (InvalidProfile refused) {
            INSIDE.stream()
                    .filter(inside -> !text(yaml).contains(inside))
                    .forEach(inside -> assertThat(refused).hasMessageNotContaining(inside));
            return;
        }
        assertThat(Profile.parse(profile.canonical())).isEqualTo(profile);
    }

    /** A pattern. */
    static void calendar(byte[] text) {
        faults(text(text));
    }

    /** The rule of a pattern, without the calendar around it. */
    static void rule(byte[] text) {
        faults(ScheduledOperation.calendar(text(text)));
    }

    private static void faults(String pattern) {
        List<Fault> faults =
                VALIDATION.faults(new UpdatePolicy("p").scheduled(List.of(new ScheduledOperation(pattern))));
        assertThat(faults).hasSizeLessThanOrEqualTo(1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
