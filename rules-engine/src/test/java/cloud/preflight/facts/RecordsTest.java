package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Policy.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    private static CheckpointItem.Builder item(String status) {
        return CheckpointItem.builder("i", status, "server-1");
    }

    @Test
    void aStatusIsFoldedWhateverTheMachinesLanguage() {
        assertThat(Server.builder("s", "active_i").build().status()).isEqualTo("ACTIVE_I");
        assertThat(Policy.of("p", "n", List.of()).withStatus("STARTED_I").status())
                .isEqualTo("started_i");
        assertThat(item("WAITING_DELETE").build().status()).isEqualTo("waiting_delete");
        assertThat(Server.builder("s", "ACTIVE").taskState("DELETING").build().taskState())
                .isEqualTo("deleting");
        assertThat(Volume.Storage.type("DISS").serviceType()).isEqualTo("diss");
    }

    @Test
    void onlyLettersOfTheAlphabetAreFolded() {
        assertThat(Server.builder("s", "actıve").build().status()).isEqualTo("ACTıVE");
        assertThat(item("AVAİLABLE").build().status()).isEqualTo("avaİlable");
    }

    @Test
    void anEmptyZoneIsUnknown() {
        assertThat(Server.builder("s", "ACTIVE").build().azKnown()).isFalse();
        assertThat(Given.server("s").azKnown()).isTrue();
        assertThat(item("available").build().azKnown()).isFalse();
        assertThat(item("available").az("az-2").build().azKnown()).isTrue();
        assertThat(item("available").az("az-2").build().az()).isEqualTo("az-2");
    }

    @Test
    void aBackupHasASystemDiskWhenOneOfItsVolumeBackupsIsBootable() {
        VolumeBackup data = new VolumeBackup("b1", false, 10);
        VolumeBackup system = new VolumeBackup("b2", true, 10);
        assertThat(item("available")
                        .volumeBackups(List.of(data, system))
                        .build()
                        .hasSystemDisk())
                .isTrue();
        assertThat(item("available").volumeBackups(List.of(data)).build().hasSystemDisk())
                .isFalse();
        assertThat(item("available").build().hasSystemDisk()).isFalse();
    }

    @Test
    void anUnknownListOfVolumeBackupsIsNotAnEmptyOne() {
        CheckpointItem unknown = item("available").build();
        CheckpointItem empty = item("available").volumeBackups(List.of()).build();
        assertThat(unknown.volumeBackupsKnown()).isFalse();
        assertThat(unknown.knownVolumeBackups()).isEmpty();
        assertThat(empty.volumeBackupsKnown()).isTrue();
        assertThat(empty.knownVolumeBackups()).isEmpty();
        assertThat(unknown).isNotEqualTo(empty);
    }

    @Test
    void aBackupIsOfANovaServerAndRestorableUnlessItSaysOtherwise() {
        CheckpointItem plain = item("available").build();
        assertThat(plain.source()).isEqualTo(new CheckpointItem.Source("server-1", Server.TYPE, ""));
        assertThat(plain.restorable()).isTrue();
        assertThat(plain.imageRegistered()).isFalse();
        CheckpointItem other = item("available")
                .az("az-1")
                .resourceType("other")
                .restorable(false)
                .imageRegistered(true)
                .build();
        assertThat(other.source()).isEqualTo(new CheckpointItem.Source("server-1", "other", "az-1"));
        assertThat(other.restorable()).isFalse();
        assertThat(other.imageRegistered()).isTrue();
    }

    @Test
    void aVolumeBackupNeedNotSayWhatItWasMadeFrom() {
        assertThat(new VolumeBackup("b", true, 10)).isEqualTo(new VolumeBackup("b", true, 10, ""));
    }

    @Test
    void aServerThatAPolicyNamesTwiceCountsOnceAtItsFirstPlace() {
        Resource first = new Resource("a", "first", List.of("v"));
        Policy policy = new Policy(
                "p", "n", "enabled", List.of(first, new Resource("b"), new Resource("a", "second", List.of())));
        assertThat(policy.resources()).containsExactly(first, new Resource("b"));
    }

    @Test
    void aPolicyThatSaysNothingMoreIsSuspendedAndBindsNovaServersWithAllTheirVolumes() {
        Policy policy = Policy.of("p", "n", List.of("a"));
        assertThat(policy)
                .isEqualTo(new Policy("p", "n", "suspended", List.of(new Resource("a", Server.TYPE, List.of()))));
        assertThat(policy.withStatus("ENABLED")).isEqualTo(new Policy("p", "n", "enabled", policy.resources()));
    }

    @Test
    void listsAreCopiedIn() {
        List<String> ids = new ArrayList<>(List.of("v"));
        List<VolumeBackup> backups = new ArrayList<>(List.of(new VolumeBackup("b", false, 1)));
        Server server = Server.builder("s", "ACTIVE").volumesAttached(ids).build();
        CheckpointItem item = item("available").volumeBackups(backups).build();
        ids.clear();
        backups.clear();
        assertThat(server.volumesAttached()).containsExactly("v");
        assertThat(item.volumeBackups()).hasSize(1);
    }

    @Test
    void anAccountTakesWhatItLeavesOpenFromAnother() {
        Account account = new Account(Ternary.NO, Ternary.UNKNOWN, Ternary.UNKNOWN);
        assertThat(account.or(new Account(Ternary.YES, Ternary.YES, Ternary.NO)))
                .isEqualTo(new Account(Ternary.NO, Ternary.YES, Ternary.NO));
    }

    @ParameterizedTest
    @CsvSource({"10, 3, true, 7", "10, 12, true, -2", "0, 0, true, 0", "-1, 5, false, -6"})
    void aQuotaIsLimitedUnlessItIsMinusOne(long quota, long used, boolean limited, long left) {
        assertThat(new Quota("backups", quota, used).limited()).isEqualTo(limited);
        assertThat(new Quota("backups", quota, used).left()).isEqualTo(left);
    }

    @Test
    void aSourceThatCanNotAnswerSaysWhoAndForTheLogWhy() {
        Exception root = new IllegalStateException("connection refused");
        FactSource.Unavailable failure =
                new FactSource.Unavailable("inventory", "no connection", new RuntimeException("wrapped", root));
        assertThat(failure.source()).isEqualTo("inventory");
        assertThat(failure.reason()).isEqualTo("no connection: connection refused");
    }

    @Test
    void noSourceKnowsMoreThanIsKnown() {
        Facts known = LookUp.whole(Section.POLICIES);
        assertThat(FactSource.NONE.facts("demo", Needs.builder().build(), known))
                .isSameAs(known);
    }
}
