package cloud.preflight.request;

import static cloud.preflight.request.Requests.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidationTest {

    private static Arguments id(String pointer, Function<String, Request> request) {
        return Arguments.of(pointer, request);
    }

    private static Restore restore(VolumeMapping... mappings) {
        return new Restore("item-1", new Target("server-1", List.of(mappings)));
    }

    private static Protect excluding(String... volumes) {
        return new Protect("server-1", "", Labels.NONE, List.of(), List.of(volumes));
    }

    /** Every id of every request, with a pointer to it. */
    static List<Arguments> ids() {
        return List.of(
                id("/resource_id", Protect::new),
                id("/extra_info/exclude_volumes/1", id -> excluding("volume-1", id)),
                id("/checkpoint_item_id", id -> new Restore(id, new Target("server-1", List.of()))),
                id("/target/resource_id", id -> new Restore("item-1", new Target(id, List.of()))),
                id(
                        "/target/volumes/1/backup_id",
                        id -> restore(new VolumeMapping("b", "v"), new VolumeMapping(id, "w"))),
                id(
                        "/target/volumes/1/volume_id",
                        id -> restore(new VolumeMapping("b", "v"), new VolumeMapping("c", id))),
                id("/policy_id", id -> new UpdatePolicy(id, Labels.NONE, List.of(), List.of())),
                id("/resources/1/id", id -> Requests.binding(new BoundResource("s"), new BoundResource(id))),
                id("/policy_id", DeletePolicy::new),
                id("/plan_id", ExecutePolicy::new),
                id("/parameters/resources/1", id -> new ExecutePolicy("policy-1", List.of("server-1", id))),
                id("/policy_id", id -> new ReplicatePolicy(id, "region", "project")),
                id("/destination_region", id -> new ReplicatePolicy("policy-1", id, "project")),
                id("/destination_project_id", id -> new ReplicatePolicy("policy-1", "region", id)),
                id("/checkpoint_item_id", id -> new ReplicateBackup(id, "region", "project")),
                id("/destination_region", id -> new ReplicateBackup("item-1", id, "project")),
                id("/destination_project_id", id -> new ReplicateBackup("item-1", "region", id)),
                id("/checkpoint_item_id", DeleteBackup::new),
                id("/checkpoint_item_id", ShowBackup::new),
                id("/checkpoint_item_id", CreateImage::new),
                id("/checkpoint_item_id", CreateServer::new),
                id("/task_id", DeleteTask::new));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsNotEmpty(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply(""))).containsExactly(pointer + " must not be empty");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsNotLongerThan255(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply("\uD835\uDC9C".repeat(256))))
                .containsExactly(pointer + " has 256 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anyOtherTextIsAnId(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply("\uD835\uDC9C".repeat(255)))).isEmpty();
        assertThat(told(request.apply(" <%s> \n"))).isEmpty();
    }

    @Test
    void aBackupMappedTwiceIsAFaultAtItsSecondPlace() {
        assertThat(told(restore(
                        new VolumeMapping("b", "v1"), new VolumeMapping("c", "v2"), new VolumeMapping("b", "v3"))))
                .containsExactly("/target/volumes/2/backup_id is 'b' a second time");
    }

    @Test
    void aVolumeMappedTwiceIsAFaultAtEachFurtherPlace() {
        assertThat(told(restore(new VolumeMapping("a", "v"), new VolumeMapping("b", "v"), new VolumeMapping("c", "v"))))
                .containsExactly(
                        "/target/volumes/1/volume_id is 'v' a second time",
                        "/target/volumes/2/volume_id is 'v' a second time");
    }

    @Test
    void anEmptyIdIsOneFaultHoweverOftenItIsThere() {
        assertThat(told(restore(new VolumeMapping("", "v"), new VolumeMapping("", "w"))))
                .containsExactly(
                        "/target/volumes/0/backup_id must not be empty",
                        "/target/volumes/1/backup_id must not be empty");
    }

    @Test
    void aBackupAndAVolumeMayHaveTheSameId() {
        assertThat(told(restore(new VolumeMapping("x", "y"), new VolumeMapping("y", "x"))))
                .isEmpty();
    }

    @Test
    void atMost1000VolumesAreMapped() {
        assertThat(told(restore(mappings(1_000)))).isEmpty();
        assertThat(told(restore(mappings(1_001))))
                .containsExactly("/target/volumes has 1001 entries, at most 1000 are allowed");
    }

    private static VolumeMapping[] mappings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new VolumeMapping("b" + i, "v" + i))
                .toArray(VolumeMapping[]::new);
    }

    @Test
    void atMost1000VolumesAreExcluded() {
        assertThat(told(new Protect("s").excluding(Collections.nCopies(1_000, "v"))))
                .isEmpty();
        assertThat(told(new Protect("s").excluding(Collections.nCopies(1_001, "v"))))
                .containsExactly("/extra_info/exclude_volumes has 1001 entries, at most 1000 are allowed");
    }

    @Test
    void aVolumeMayBeExcludedTwice() {
        assertThat(told(excluding("v", "v"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup_capacity", "replication_capacity"})
    void aSpaceIsNotOfNegativeSize(String type) {
        assertThat(told(new ResizeSpace(type, 0))).isEmpty();
        assertThat(told(new ResizeSpace(type, -1))).containsExactly("/size is -1, must not be negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "backups", "BACKUP_CAPACITY"})
    void aSpaceIsThatOfBackupsOrOfReplicas(String type) {
        assertThat(told(new ResizeSpace(type, 1)))
                .containsExactly("/type is '" + type + "', not backup_capacity or replication_capacity");
    }

    @Test
    void aLongTypeOfSpaceIsCut() {
        assertThat(told(new ResizeSpace("x".repeat(1_000), 1)))
                .containsExactly("/type is '" + "x".repeat(100) + "…', not backup_capacity or replication_capacity");
    }

    @Test
    void whatCouldNotBeReadHasNoFaultsButIsNotValid() {
        String unread = "\ud800";
        RequestValidation validation = new RequestValidation(Profile.defaults());
        Restore request =
                restore(new VolumeMapping(unread, ""), new VolumeMapping(unread, "v"), new VolumeMapping("b", "v"));
        assertThat(told(validation.firstFaults(request, unread, 100).faults()))
                .containsExactly(
                        "/target/volumes/0/volume_id must not be empty",
                        "/target/volumes/2/volume_id is 'v' a second time");
        Request id = new DeleteTask(unread);
        assertThat(validation.firstFaults(id, unread, 100).faults()).isEmpty();
        assertThat(validation.firstFaults(id, unread, 100).valid()).isEmpty();
        assertThat(validation.firstFaults(id, "other", 100).valid()).isPresent();
    }

    @Test
    void noMoreFaultsOfAFieldAreKeptThanAreWanted() {
        Restore request = restore(IntStream.range(0, 500)
                .mapToObj(i -> new VolumeMapping("", "v"))
                .toArray(VolumeMapping[]::new));
        RequestValidation.Found found = new RequestValidation(Profile.defaults()).firstFaults(request, "unread", 100);
        assertThat(found.faults()).hasSize(200);
        assertThat(found.more()).isEqualTo(799);
    }

    @Test
    void everyFaultIsTold() {
        Restore broken = new Restore("", new Target("", List.of(new VolumeMapping("", ""))));
        assertThatThrownBy(() -> new RequestValidation(Profile.defaults()).require(broken))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(
                                        "/checkpoint_item_id",
                                        "/target/resource_id",
                                        "/target/volumes/0/backup_id",
                                        "/target/volumes/0/volume_id"))
                .hasMessageStartingWith("/checkpoint_item_id must not be empty\n/target/resource_id ");
    }

    @Test
    void aValidRequestIsHandedOnWithItsProfile() {
        Profile profile = Profile.defaults();
        RequestValidation.Valid valid = new RequestValidation(profile).require(new Protect("s"));
        assertThat(valid.request()).isEqualTo(new Protect("s"));
        assertThat(valid.profile()).isSameAs(profile);
    }

    @Test
    void aTypeThatIsLeftOutIsThatOfANovaServer() {
        assertThat(Arrays.asList(
                        new Protect("s").resourceType(),
                        new Target("s", List.of()).resourceType(),
                        new BoundResource("s").type()))
                .containsOnly("OS::Nova::Server");
    }
}
