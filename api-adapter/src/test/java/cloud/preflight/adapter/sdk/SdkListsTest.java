package cloud.preflight.adapter.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.inventory.Inventory;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import com.huawei.openstack4j.api.exceptions.ClientResponseException;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Protectable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Restorable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several entries in one call of the SDK, none, and what programs leave out. */
class SdkListsTest {

    private static final int SERVERS = 240;
    private static final String PROJECT = "project-1";
    private static final String NOVA = "OS::Nova::Server";

    private static Cloud cloud;
    private static Question kept;

    @BeforeAll
    static void keepFacts(@TempDir Path folder) throws InvalidDocument {
        cloud = Cloud.start(Profile.defaults(), Inventory.in(folder));
        Map<String, Object> facts = facts();
        kept = new QuestionReader(Profile.defaults())
                .read(Trees.bytes(
                        Map.of("operation", "protect", "request", Map.of("resource_id", "server-0"), "facts", facts)));
        cloud.keep(PROJECT, Trees.bytes(facts));
    }

    @AfterAll
    static void end() {
        cloud.close();
    }

    /** Servers of which every third is in error and every fifth is in a policy, each with a volume and a backup. */
    private static Map<String, Object> facts() {
        return Map.of(
                "servers",
                        each(i -> Map.of(
                                "id",
                                "server-" + i,
                                "status",
                                i % 3 == 0 ? "ERROR" : "ACTIVE",
                                "os-extended-volumes:volumes_attached",
                                List.of(Map.of("id", "volume-" + i)))),
                "volumes", each(i -> Map.of("id", "volume-" + i, "size", i)),
                "checkpoint_items",
                        each(i -> Map.of(
                                "id",
                                "item-" + i,
                                "status",
                                "available",
                                "resource_id",
                                "server-" + i,
                                "extend_info",
                                Map.of(
                                        "volume_backups",
                                        List.of(Map.of("id", "backup-" + i, "source_volume_size", 100))))),
                "policies",
                        List.of(Map.of(
                                "id", "policy-1",
                                "name", "nightly",
                                "resources", each(i -> Map.of("id", "server-" + 5 * i)))));
    }

    private static List<Object> each(IntFunction<Object> document) {
        return IntStream.range(0, SERVERS).mapToObj(document).toList();
    }

    @Test
    void manyServersAreAnsweredInTheirOrder() {
        List<Protect> requests = IntStream.rangeClosed(0, SERVERS)
                .mapToObj(i -> new Protect("server-" + (SERVERS - i)))
                .toList();
        assertToldAsExpected(requests, "CSBS.6000", "CSBS.6004", "CSBS.6005", "");
    }

    @Test
    void manyBackupsAreAnsweredInTheirOrder() {
        List<Restore> requests = IntStream.rangeClosed(0, SERVERS)
                .mapToObj(i -> new Restore(
                        "item-" + i,
                        new Restore.Target("server-" + i, List.of(new VolumeMapping("backup-" + i, "volume-" + i)))))
                .toList();
        assertToldAsExpected(requests, "CSBS.3001", "CSBS.6015", "CSBS.6024", "");
    }

    private void assertToldAsExpected(List<? extends Request> requests, String... codes) {
        List<Told> told = cloud.signIn(PROJECT).ask(requests);
        assertThat(told)
                .isEqualTo(requests.stream()
                        .map(request -> Told.expected(cloud.library(), request, kept.facts()))
                        .toList());
        assertThat(told.stream().map(Told::errorCode).distinct()).containsExactlyInAnyOrder(codes);
    }

    @Test
    void theSameServerTwiceIsAnsweredTwice() {
        Protect request = new Protect("server-1");
        assertThat(cloud.signIn(PROJECT).ask(List.of(request, request)))
                .containsExactly(allowed("server-1"), allowed("server-1"));
    }

    @Test
    void aTypeThatIsLeftOutIsToldAsTheDefault() {
        assertThat(cloud.signIn(PROJECT)
                        .protectable(List.of(
                                Protectable.builder().resourceId("server-1").build())))
                .containsExactly(allowed("server-1"));
    }

    @Test
    void aTargetWithoutVolumesMapsNone() {
        Restorable entry = Restorable.builder()
                .checkpointItemId("item-1")
                .target(Target.builder().resourceId("server-1").build())
                .build();
        assertThat(cloud.signIn(PROJECT).restorable(List.of(entry)))
                .containsExactly(Told.expected(
                        cloud.library(),
                        new Restore("item-1", new Restore.Target("server-1", List.of())),
                        kept.facts()))
                .extracting(Told::errorCode)
                .containsExactly("CSBS.6018");
    }

    @Test
    void noEntriesGetNoResults() {
        Sdk sdk = cloud.signIn(PROJECT);
        assertThat(sdk.protectable(List.of())).isEmpty();
        assertThat(sdk.restorable(List.of())).isEmpty();
    }

    @Test
    void aListThatIsLeftOutIsNoQuestion() {
        Sdk sdk = cloud.signIn(PROJECT);
        for (ClientResponseException failure : List.of(
                catchThrowableOfType(ClientResponseException.class, () -> sdk.protectable(null)),
                catchThrowableOfType(ClientResponseException.class, () -> sdk.restorable(null)))) {
            assertThat(failure.getStatus()).isEqualTo(400);
            assertThat(failure).hasMessageStartingWith("[CSBS.9001] ");
        }
    }

    @Test
    void oneEntryWithoutAnIdRefusesAll() {
        Sdk sdk = cloud.signIn(PROJECT);
        List<Protectable> entries = Stream.of("server-1", "", "server-2")
                .map(id -> Protectable.builder().resourceId(id).build())
                .toList();
        ClientResponseException failure =
                catchThrowableOfType(ClientResponseException.class, () -> sdk.protectable(entries));
        assertThat(failure.getStatus()).isEqualTo(400);
        assertThat(failure).hasMessageStartingWith("[CSBS.9001] ");
    }

    @Test
    void anotherProjectKnowsNothingOfThis() {
        assertThat(cloud.signIn("project-2").ask(List.of(new Protect("server-1"))))
                .extracting(Told::errorCode)
                .containsExactly("CSBS.6000");
    }

    private static Told allowed(String server) {
        return new Told(true, NOVA, server, "", "");
    }
}
