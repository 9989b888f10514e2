package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What surprises in the answers of a real cloud, looked up in them by hand. */
class RecordedCloudTest {

    private static final String ACTIVE = "bebad04f-76ed-4359-b63b-1a31ede78e70";
    private static final String SHUTOFF = "f17d3394-12bc-4257-9773-baeb8cf72dfd";
    private static final String DEDICATED = "cebca183-1888-4065-9cd3-a3acebba426e";
    private static final String NEVER_PLACED = "c9e23dde-9e47-4c91-9da0-65395778803f";
    private static final String SHELVED = "7ca0c3d9-eea8-419e-a14d-32c217334220";
    private static final String SHARED = "7df885ba-4c67-4a28-ae57-c34128eba191";
    private static final String BOOT_AZ1 = "0bd15639-abe7-43d8-a8e9-c390814a16c5";
    private static final String SECOND_BOOTABLE = "022fe4a9-0560-4aef-b9a3-cf579bb24d36";

    private static Facts member() throws InvalidDocument {
        return Recording.facts(
                Recording.named("servers-detail-member-2_93"), Recording.named("volumes-detail-member-default"));
    }

    private static Facts admin() throws InvalidDocument {
        return Recording.facts(
                Recording.named("servers-detail-admin-2_93"), Recording.named("volumes-detail-admin-3_70"));
    }

    private static Facts afterShelving() throws InvalidDocument {
        return Recording.facts(
                Recording.named("after-shelve-servers-detail-member-2_93"),
                Recording.named("after-shelve-volumes-detail-member-default"));
    }

    private static Server server(Facts facts, String id) {
        return facts.server(id).document().orElseThrow();
    }

    private static Volume volume(Facts facts, String id) {
        return facts.volume(id).document().orElseThrow();
    }

    private static List<String> attached(Facts facts, String server) {
        return facts.attachedVolumes(server(facts, server)).ids();
    }

    @Test
    void theVolumesOfAServerAreInTheOrderInWhichNovaListsThem() throws InvalidDocument {
        assertThat(attached(member(), ACTIVE))
                .containsExactly(
                        SECOND_BOOTABLE,
                        BOOT_AZ1,
                        "5de4f937-71b2-4bb0-9c47-02792e62e158",
                        "92dbf9b0-1b2c-4661-9fb0-8f0d1b2bc22d",
                        "d6742710-a70d-484f-973b-9869fdc8dab1");
    }

    @Test
    void bootableIsATextThere() throws InvalidDocument {
        assertThat(volume(member(), SECOND_BOOTABLE).bootable()).isTrue();
        assertThat(volume(member(), SHARED).bootable()).isFalse();
    }

    @Test
    void aSharedVolumeHasAnAttachmentAServer() throws InvalidDocument {
        Volume shared = volume(member(), SHARED);
        assertThat(shared.shareable()).isTrue();
        assertThat(shared.size()).isEqualTo(5);
        assertThat(shared.attachments())
                .containsExactly(new Attachment(SHUTOFF, "/dev/sdb"), new Attachment(DEDICATED, "/dev/sdb"));
    }

    @Test
    void onlyAnAdminIsShownThePool() throws InvalidDocument {
        assertThat(volume(admin(), BOOT_AZ1).storage()).isEqualTo(Storage.pool("ssd-a"));
        assertThat(volume(member(), BOOT_AZ1).storage()).isEqualTo(Storage.UNKNOWN);
    }

    @Test
    void onlyAnAdminIsShownTheRootDevice() throws InvalidDocument {
        assertThat(server(admin(), ACTIVE).rootDevice()).isEqualTo("/dev/sda");
        assertThat(server(member(), ACTIVE).rootDevice()).isEmpty();
    }

    @Test
    void aServerThatWasNeverPlacedHasNoRootDeviceAndNoZone() throws InvalidDocument {
        Server server = server(admin(), NEVER_PLACED);
        assertThat(server.rootDevice()).isEmpty();
        assertThat(server.azKnown()).isFalse();
    }

    @Test
    void theZoneOfAShelvedServerIsUnknown() throws InvalidDocument {
        Server server = server(member(), SHELVED);
        assertThat(server.status()).isEqualTo("SHELVED_OFFLOADED");
        assertThat(server.azKnown()).isFalse();
    }

    @Test
    void theSystemDiskIsTheSameForMembersAndAdmins() throws InvalidDocument {
        for (Facts facts : new Facts[] {member(), admin()}) {
            Server server = server(facts, ACTIVE);
            boolean rootDeviceTaken = attached(facts, ACTIVE).stream()
                    .anyMatch(id -> volume(facts, id).standsAtRootDeviceOf(server));
            assertThat(attached(facts, ACTIVE).stream()
                            .filter(id -> volume(facts, id).isSystemDiskOf(server, rootDeviceTaken)))
                    .containsExactly(BOOT_AZ1);
        }
    }

    @Test
    void theVolumesOfAShelvedServerStandOnItsSideAlone() throws InvalidDocument {
        Facts facts = afterShelving();
        String root = "50ce49d5-42db-4943-bd4e-1aa8a0fc97b9";
        assertThat(volume(facts, root).attachments()).isEmpty();
        assertThat(attached(facts, DEDICATED)).containsExactly(root, SHARED);
    }

    @Test
    void theVolumesOfASoftDeletedServerStayAttached() throws InvalidDocument {
        Server server = Recording.named("after-shelve-server-soft-deleted-volume-root-member")
                .facts()
                .server(SHUTOFF)
                .document()
                .orElseThrow();
        assertThat(server.status()).isEqualTo("SOFT_DELETED");
        assertThat(afterShelving().attachedVolumes(server).ids())
                .containsExactlyInAnyOrder(
                        "7b038a92-f57d-43d8-adfb-52bc377bcd59", SHARED, "fe0ee475-0122-490b-bdc8-9b2890fb199b");
    }
}
