package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.facts.Policy.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    @Test
    void aStatusIsFoldedWhateverTheMachinesLanguage() {
        assertThat(new Server("s", "active_i", "", "", List.of()).status()).isEqualTo("ACTIVE_I");
        assertThat(new Policy("p", "n", "STARTED_I", List.of()).status()).isEqualTo("started_i");
        assertThat(new CheckpointItem("i", "WAITING_DELETE", source(""), List.of(), false).status())
                .isEqualTo("waiting_delete");
    }

    @Test
    void anEmptyZoneIsUnknown() {
        assertThat(new Server("s", "ACTIVE", "", "", List.of()).azKnown()).isFalse();
        assertThat(Given.server("s").azKnown()).isTrue();
        assertThat(new CheckpointItem("i", "available", source(""), List.of(), false).azKnown())
                .isFalse();
        assertThat(new CheckpointItem("i", "available", source("az-2"), List.of(), false).az())
                .isEqualTo("az-2");
    }

    private static CheckpointItem.Source source(String az) {
        return new CheckpointItem.Source("server-1", Server.TYPE, az);
    }

    @Test
    void aBackupHasASystemDiskWhenOneOfItsVolumeBackupsIsBootable() {
        VolumeBackup data = new VolumeBackup("b1", false, 10);
        VolumeBackup system = new VolumeBackup("b2", true, 10);
        assertThat(new CheckpointItem("i", "available", source(""), List.of(data, system), false).hasSystemDisk())
                .isTrue();
        assertThat(new CheckpointItem("i", "available", source(""), List.of(data), false).hasSystemDisk())
                .isFalse();
    }

    @Test
    void aServerThatAPolicyNamesTwiceCountsOnceAtItsFirstPlace() {
        Policy policy = new Policy(
                "p",
                "n",
                "enabled",
                List.of(new Resource("a", "first"), new Resource("b", "t"), new Resource("a", "second")));
        assertThat(policy.resources()).containsExactly(new Resource("a", "first"), new Resource("b", "t"));
    }

    @Test
    void aPolicyBindsWhatItNamesExactly() {
        Policy policy = Given.policy("p", "server-1");
        assertThat(policy.binds("server-1")).isTrue();
        assertThat(policy.binds("SERVER-1")).isFalse();
    }

    @Test
    void listsAreCopiedIn() {
        List<String> volumes = new ArrayList<>(List.of("v"));
        Server server = new Server("s", "ACTIVE", "", "", volumes);
        volumes.clear();
        assertThat(server.volumesAttached()).containsExactly("v");
    }

    @ParameterizedTest
    @CsvSource({"YES, NO, YES", "NO, YES, NO", "UNKNOWN, NO, NO", "UNKNOWN, UNKNOWN, UNKNOWN"})
    void anAnswerGivesWayToAnotherOnlyWhereItIsUnknown(Answer answer, Answer other, Answer expected) {
        assertThat(answer.or(other)).isEqualTo(expected);
    }

    @Test
    void anAccountTakesWhatItLeavesOpenFromAnother() {
        Account account = new Account(Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN);
        assertThat(account.or(new Account(Answer.YES, Answer.YES, Answer.NO)))
                .isEqualTo(new Account(Answer.NO, Answer.YES, Answer.NO));
    }

    @ParameterizedTest
    @CsvSource({"10, 3, true, 7", "10, 12, true, -2", "0, 0, true, 0", "-1, 5, false, -6"})
    void aQuotaIsLimitedUnlessItIsMinusOne(long quota, long used, boolean limited, long left) {
        assertThat(new Quota("backups", quota, used).limited()).isEqualTo(limited);
        assertThat(new Quota("backups", quota, used).left()).isEqualTo(left);
    }
}
