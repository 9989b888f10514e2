package cloud.preflight.request;

import static cloud.preflight.request.Requests.told;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.ScheduledOperation.Retention;
import cloud.preflight.request.ScheduledOperation.Retention.Limit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyValidationTest {

    private static final String PROVIDER = "fc4d5750-22e7-4798-8a46-f48f62c4c1da";

    private static CreatePolicy create(String provider, List<BoundResource> resources) {
        return new CreatePolicy(Labels.named("nightly"), provider, resources, List.of(), List.of());
    }

    private static List<String> servers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "server-" + i).toList();
    }

    private static List<BoundResource> resources(int count) {
        return servers(count).stream().map(BoundResource::new).toList();
    }

    private static Retention keeping(Limit limit, long value) {
        return new Retention(Map.of(limit, value), limit.byCalendar() ? "UTC+08:00" : "");
    }

    @Test
    void aNewPolicyOfNothingIsValid() {
        assertThat(told(create(PROVIDER, List.of()))).isEmpty();
    }

    @Test
    void anUpdateOfNothingIsValid() {
        assertThat(told(Requests.binding())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other", "FC4D5750-22E7-4798-8A46-F48F62C4C1DA"})
    void theProviderIsTheProfiles(String provider) {
        assertThat(told(create(provider, List.of())))
                .containsExactly("/provider_id is '" + provider + "', not " + PROVIDER);
    }

    @Test
    void anotherProfileHasAnotherProvider() {
        RequestValidation validation = new RequestValidation(Profile.parse("provider-id: mine"));
        assertThat(validation.faults(create("mine", List.of()))).isEmpty();
        assertThat(validation.faults(create(PROVIDER, List.of()))).hasSize(1);
    }

    @Test
    void aPolicyBindsAtMostAsManyServersAsTheProfileSays() {
        assertThat(told(create(PROVIDER, resources(64)))).isEmpty();
        assertThat(told(create(PROVIDER, resources(65))))
                .containsExactly("/resources has 65 entries, at most 64 are allowed");
        assertThat(told(Requests.binding(resources(65).toArray(BoundResource[]::new))))
                .containsExactly("/resources has 65 entries, at most 64 are allowed");
    }

    @Test
    void anExecutionPicksAtMostAsManyServers() {
        assertThat(told(new ExecutePolicy("policy-1", servers(64)))).isEmpty();
        assertThat(told(new ExecutePolicy("policy-1", servers(65))))
                .containsExactly("/parameters/resources has 65 entries, at most 64 are allowed");
    }

    @Test
    void theLimitIsTheProfiles() {
        RequestValidation validation = new RequestValidation(Profile.parse("max-servers-per-policy: 1"));
        assertThat(validation.faults(new ExecutePolicy("policy-1", servers(1)))).isEmpty();
        assertThat(Requests.told(validation.faults(new ExecutePolicy("policy-1", servers(2)))))
                .containsExactly("/parameters/resources has 2 entries, at most 1 are allowed");
    }

    @Test
    void aPolicyRunsByAtMost1000Schedules() {
        ScheduledOperation one = new ScheduledOperation("");
        assertThat(told(new UpdatePolicy("p").scheduled(Collections.nCopies(1_000, one))))
                .isEmpty();
        assertThat(told(new UpdatePolicy("p").scheduled(Collections.nCopies(1_001, one))))
                .containsExactly("/scheduled_operations has 1001 entries, at most 1000 are allowed");
        assertThat(told(new CreatePolicy(Labels.named("n"), PROVIDER).scheduled(Collections.nCopies(1_001, one))))
                .containsExactly("/scheduled_operations has 1001 entries, at most 1000 are allowed");
    }

    @Test
    void aLongProviderOrIdIsCut() {
        String cut = "x".repeat(100) + "…";
        assertThat(told(create("x".repeat(1_000), List.of())))
                .containsExactly("/provider_id is '" + cut + "', not " + PROVIDER);
        assertThat(told(new ExecutePolicy("p", List.of("x".repeat(200), "x".repeat(200)))))
                .containsExactly("/parameters/resources/1 is '" + cut + "' a second time");
    }

    @Test
    void aResourceListedTwiceIsAFaultAtItsSecondPlace() {
        assertThat(told(create(PROVIDER, List.of(new BoundResource("s"), new BoundResource("s", "OS::Other", "n")))))
                .containsExactly("/resources/1/id is 's' a second time");
        assertThat(told(new ExecutePolicy("policy-1", List.of("s", "t", "s"))))
                .containsExactly("/parameters/resources/2 is 's' a second time");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAX_BACKUPS", "RETENTION_DURATION_DAYS"})
    void aCountOrAnAgeIsFromMinusOneTo99999(Limit limit) {
        assertThat(told(Requests.keeping(keeping(limit, -1)))).isEmpty();
        assertThat(told(Requests.keeping(keeping(limit, 99_999)))).isEmpty();
        assertThat(told(Requests.keeping(keeping(limit, -2)))).containsExactly(outside(limit, -2, "-1 to 99999"));
        assertThat(told(Requests.keeping(keeping(limit, 100_000))))
                .containsExactly(outside(limit, 100_000, "-1 to 99999"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MAX_BACKUPS", "RETENTION_DURATION_DAYS"},
            mode = Mode.EXCLUDE)
    void backupsOfACalendarPeriodAreFromNoneTo100(Limit limit) {
        assertThat(told(Requests.keeping(keeping(limit, 0)))).isEmpty();
        assertThat(told(Requests.keeping(keeping(limit, 100)))).isEmpty();
        assertThat(told(Requests.keeping(keeping(limit, -1)))).containsExactly(outside(limit, -1, "0 to 100"));
        assertThat(told(Requests.keeping(keeping(limit, 101)))).containsExactly(outside(limit, 101, "0 to 100"));
    }

    private static String outside(Limit limit, long value, String range) {
        return "/scheduled_operations/0/operation_definition/" + limit.id() + " is " + value + ", must be from "
                + range;
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MAX_BACKUPS", "RETENTION_DURATION_DAYS"},
            mode = Mode.EXCLUDE)
    void calendarPeriodsNeedATimeZone(Limit limit) {
        assertThat(told(Requests.keeping(new Retention(Map.of(limit, 0L), ""))))
                .containsExactly("/scheduled_operations/0/operation_definition/timezone"
                        + " is needed where backups are kept by calendar periods");
    }

    @Test
    void everyLimitIsChecked() {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        List.of(Limit.values()).forEach(limit -> limits.put(limit, -9L));
        assertThat(told(Requests.keeping(new Retention(limits, "UTC")))).hasSize(Limit.values().length);
    }

    @Test
    void theIdOfAScheduledOperationIsCheckedWhereGiven() {
        ScheduledOperation fine = new ScheduledOperation("", Labels.NONE, true, Retention.NONE, "");
        ScheduledOperation longId = new ScheduledOperation("i".repeat(256), Labels.NONE, true, Retention.NONE, "");
        assertThat(told(Requests.scheduled(fine, longId)))
                .containsExactly("/scheduled_operations/1/id has 256 characters, at most 255 are allowed");
    }

    @Test
    void theScheduleOfANewPolicyIsCheckedToo() {
        ScheduledOperation bad = new ScheduledOperation("", Labels.named("a b"), true, Retention.NONE, "");
        CreatePolicy request = new CreatePolicy(Labels.named("n"), PROVIDER, List.of(), List.of(bad), List.of());
        assertThat(Requests.faults(request)).extracting(Fault::pointer).containsExactly("/scheduled_operations/0/name");
    }
}
