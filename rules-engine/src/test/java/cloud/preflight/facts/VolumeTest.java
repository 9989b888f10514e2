package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a volume is the system disk of a server. */
class VolumeTest {

    private static Server server(String rootDevice) {
        return new Server("server-1", "ACTIVE", "", rootDevice, List.of());
    }

    private static Volume volume(boolean bootable, Attachment... attachments) {
        return new Volume(
                "volume-1", 10, new Volume.Traits(bootable, false, false), Pool.UNKNOWN, List.of(attachments));
    }

    private static boolean systemDisk(String rootDevice, boolean bootable, String device) {
        return volume(bootable, new Attachment("server-1", device)).systemDiskOf(server(rootDevice));
    }

    @ParameterizedTest
    @CsvSource({"/dev/vda, true", "/dev/vdb, false", "/dev/sda, false", "vda, false", "/DEV/VDA, false"})
    void withARootDeviceItIsTheVolumeOnThatDevice(String device, boolean expected) {
        assertThat(systemDisk("/dev/vda", false, device)).isEqualTo(expected);
        assertThat(systemDisk("/dev/vda", true, device)).isEqualTo(expected);
    }

    @Test
    void aRootDeviceNeedNotBeAFirstDisk() {
        assertThat(systemDisk("/dev/vdb", false, "/dev/vdb")).isTrue();
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
    void withoutARootDeviceItIsTheBootableVolumeOnAFirstDisk(String device, boolean expected) {
        assertThat(systemDisk("", true, device)).isEqualTo(expected);
    }

    @Test
    void aVolumeThatIsNotBootableIsNoSystemDiskThoughOnAFirstDisk() {
        assertThat(systemDisk("", false, "/dev/vda")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'', false", "/dev/vda, true", "/dev/vda, false"})
    void withoutADeviceBootableDecides(String rootDevice, boolean bootable) {
        assertThat(systemDisk(rootDevice, bootable, "")).isEqualTo(bootable);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'', false", "/dev/vda, true", "/dev/vda, false"})
    void withoutAnAttachmentBootableDecides(String rootDevice, boolean bootable) {
        assertThat(volume(bootable).systemDiskOf(server(rootDevice))).isEqualTo(bootable);
    }

    @Test
    void anAttachmentToAnotherServerSaysNothing() {
        Attachment elsewhere = new Attachment("server-2", "/dev/vda");
        assertThat(volume(false, elsewhere).systemDiskOf(server("/dev/vda"))).isFalse();
        assertThat(volume(true, new Attachment("server-2", "/dev/vdb")).systemDiskOf(server("/dev/vda")))
                .isTrue();
    }

    @Test
    void theFirstAttachmentToTheServerCounts() {
        Volume twice = volume(
                false,
                new Attachment("server-2", "/dev/vdc"),
                new Attachment("server-1", "/dev/vdb"),
                new Attachment("server-1", "/dev/vda"));
        assertThat(twice.systemDiskOf(server("/dev/vda"))).isFalse();
        assertThat(twice.systemDiskOf(server("/dev/vdb"))).isTrue();
    }

    @Test
    void traitsAreReadThroughTheVolume() {
        Volume volume = new Volume("v", 10, new Volume.Traits(false, true, true), Pool.NONE, List.of());
        assertThat(volume.shareable()).isTrue();
        assertThat(volume.dedicatedStorage()).isTrue();
    }
}
