package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a volume is the system disk of a server. */
class VolumeTest {

    private static Server server(String rootDevice) {
        return Server.builder("server-1", "ACTIVE").rootDevice(rootDevice).build();
    }

    private static Volume volume(boolean bootable, Attachment... attachments) {
        return Volume.builder("volume-1", 10)
                .bootable(bootable)
                .attachments(List.of(attachments))
                .build();
    }

    private static boolean systemDisk(boolean rootDeviceTaken, boolean bootable, String device) {
        return volume(bootable, new Attachment("server-1", device)).isSystemDiskOf(server("/dev/vda"), rootDeviceTaken);
    }

    @ParameterizedTest
    @CsvSource({"/dev/vda, true", "/dev/vdb, false", "/dev/sda, false", "vda, false", "/DEV/VDA, false"})
    void whereAVolumeStandsAtTheRootDeviceThatDeviceTells(String device, boolean expected) {
        assertThat(systemDisk(true, false, device)).isEqualTo(expected);
        assertThat(systemDisk(true, true, device)).isEqualTo(expected);
    }

    @Test
    void aRootDeviceNeedNotBeAFirstDisk() {
        Attachment second = new Attachment("server-1", "/dev/vdb");
        assertThat(volume(false, second).isSystemDiskOf(server("/dev/vdb"), true))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/vda, true",
        "/dev/sda, true",
        "/dev/xvda, true",
        "/dev/hda, true",
        "/dev/vdb, false",
        "/dev/vda1, false",
        "/dev/vdaa, false",
        "/dev/da, false",
        "/dev/v2da, false",
        "/dev/Vda, false",
        "/dev/disk/vda, false",
        "vda, false",
        "x/dev/vda, false",
        "/dev/nvme0n1, false"
    })
    void whereNoVolumeStandsAtTheRootDeviceItIsTheBootableVolumeOnAFirstDisk(String device, boolean expected) {
        assertThat(systemDisk(false, true, device)).isEqualTo(expected);
        assertThat(systemDisk(false, false, device)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void withoutADeviceBootableDecides(boolean rootDeviceTaken, boolean bootable) {
        assertThat(systemDisk(rootDeviceTaken, bootable, "")).isEqualTo(bootable);
        assertThat(volume(bootable).isSystemDiskOf(server("/dev/vda"), rootDeviceTaken))
                .isEqualTo(bootable);
    }

    @Test
    void anAttachmentToAnotherServerSaysNothing() {
        Volume data = volume(false, new Attachment("server-2", "/dev/vda"));
        assertThat(data.isSystemDiskOf(server("/dev/vda"), true)).isFalse();
        assertThat(data.standsAtRootDeviceOf(server("/dev/vda"))).isFalse();
        assertThat(volume(true, new Attachment("server-2", "/dev/vdb")).isSystemDiskOf(server("/dev/vda"), true))
                .isTrue();
    }

    @Test
    void theFirstAttachmentToTheServerCounts() {
        Volume twice = volume(
                false,
                new Attachment("server-2", "/dev/vdc"),
                new Attachment("server-1", "/dev/vdb"),
                new Attachment("server-1", "/dev/vda"));
        assertThat(twice.isSystemDiskOf(server("/dev/vda"), true)).isFalse();
        assertThat(twice.isSystemDiskOf(server("/dev/vdb"), true)).isTrue();
        assertThat(twice.standsAtRootDeviceOf(server("/dev/vda"))).isFalse();
        assertThat(twice.standsAtRootDeviceOf(server("/dev/vdb"))).isTrue();
    }

    @Test
    void atARootDeviceThatIsNotShownNoVolumeStands() {
        assertThat(volume(true, new Attachment("server-1", "")).standsAtRootDeviceOf(server("")))
                .isFalse();
    }

    @Test
    void aVolumeOfWhichNothingIsSaidIsADataVolumeInAnUnknownPool() {
        Volume volume = Volume.builder("v", 10).build();
        assertThat(volume).isEqualTo(new Volume("v", 10, false, Sharing.NONE, Storage.UNKNOWN, List.of()));
        assertThat(volume.storage().poolKnown()).isFalse();
        assertThat(volume.storage().dedicated()).isFalse();
    }

    @Test
    void whatIsSaidOfAVolumeIsKept() {
        Volume volume = Volume.builder("v", 10)
                .bootable(true)
                .shareable(true)
                .storage(Storage.pool("fast"))
                .build();
        assertThat(volume)
                .isEqualTo(new Volume(
                        "v", 10, true, Sharing.MULTIATTACH, new Storage("", false, "fast", true), List.of()));
        assertThat(Storage.type("DSS")).isEqualTo(new Storage("dss", false, "", false));
    }

    @Test
    void aTypeOfStorageOverrulesTheIdOfADedicatedOne() {
        assertThat(new Storage("evs", true, "", false).dedicated()).isFalse();
        assertThat(new Storage("", true, "", false).dedicated()).isTrue();
    }

    @Test
    void eitherOfTwoFieldsSaysThatAVolumeIsShared() {
        for (Sharing sharing : Sharing.values()) {
            assertThat(Sharing.of(sharing.multiattach(), sharing.shareable())).isEqualTo(sharing);
            assertThat(Volume.builder("v", 1).sharing(sharing).build().shareable())
                    .isEqualTo(sharing.multiattach() || sharing.shareable());
        }
    }
}
