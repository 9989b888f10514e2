package cloud.preflight.testkit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.PolicyCount;
import cloud.preflight.rules.PolicyExecution;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import cloud.preflight.rules.QuotaDemand;
import cloud.preflight.rules.RestoreTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules by themselves, where a whole question can't reach what they look at, or would say more than the rule. */
class RuleVerifierTest {

    private static final Profile DEFAULTS = Profile.defaults();
    private static final AttachedVolumes NONE = new AttachedVolumes(List.of(), true);

    private static ProtectedServer server(Server server, AttachedVolumes volumes) {
        return new ProtectedServer(server, Server.TYPE, volumes, Ternary.NO, DEFAULTS);
    }

    private static Server active() {
        return Server.builder("server-1", "ACTIVE").build();
    }

    @Test
    void aServerWithoutVolumesHasNothingToBackUp() {
        RuleVerifier.rule("NO_VOLUME_TO_PROTECT").given(server(active(), NONE)).reports("server-1");
    }

    @Test
    void aServerWhoseVolumesNobodyListedMayHaveSome() {
        RuleVerifier.rule("NO_VOLUME_TO_PROTECT")
                .given(server(active(), new AttachedVolumes(List.of(), false)))
                .isUnknown("servers/server-1/os-extended-volumes:volumes_attached");
        RuleVerifier.rule("NO_VOLUME_TO_PROTECT")
                .given(server(active(), new AttachedVolumes(List.of("volume-1"), false)))
                .reportsNothing();
    }

    @Test
    void theEmptyTaskStateBlocksNothing() {
        RuleVerifier.rule("SERVER_STATUS_FORBIDS_BACKUP")
                .given(server(active(), NONE))
                .reportsNothing();
        RuleVerifier.rule("SERVER_STATUS_FORBIDS_BACKUP")
                .given(server(
                        Server.builder("server-1", "ACTIVE")
                                .taskState("Deleting")
                                .build(),
                        NONE))
                .reports("server-1");
    }

    @Test
    void aVolumeOfDedicatedStorageIsReportedOnceHoweverItIsTold() {
        Volume volume = Volume.builder("volume-1", 1)
                .storage(new Volume.Storage("DSS", true, "", false))
                .build();
        RuleVerifier.rule("DEDICATED_STORAGE_VOLUME_ATTACHED")
                .given(new ProtectedVolume(0, "volume-1", volume, "server-1", DEFAULTS))
                .reports("volume-1", "server-1");
    }

    @Test
    void aPoolWithoutANameIsNeverUnsupported() {
        Profile profile = Profile.of(Map.of("unsupported-pools", List.of("old")));
        Volume inNone =
                Volume.builder("volume-1", 1).storage(Volume.Storage.pool("")).build();
        RuleVerifier.rule("VOLUME_POOL_UNSUPPORTED")
                .given(new ProtectedVolume(0, "volume-1", inNone, "server-1", profile))
                .reportsNothing();
        RuleVerifier.rule("VOLUME_POOL_UNSUPPORTED")
                .given(new ProtectedVolume(
                        0, "volume-1", Volume.builder("volume-1", 1).build(), "server-1", profile))
                .isUnknown("volumes/volume-1/os-vol-host-attr:host");
    }

    @Test
    void aDemandThatFitsExactlyIsWithinTheQuota() {
        Found<Quota> quota = Found.of(new Quota(Quota.BACKUP_CAPACITY, 100, 60));
        List<FactPath> unknown = List.of(FactPath.of(Section.VOLUMES, "volume-1"));
        RuleVerifier.rule("QUOTA_EXCEEDED")
                .given(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, quota, 40, List.of()))
                .reportsNothing();
        RuleVerifier.rule("QUOTA_EXCEEDED")
                .given(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, quota, 40, unknown))
                .isUnknown("volumes/volume-1");
        RuleVerifier.rule("QUOTA_EXCEEDED")
                .given(new QuotaDemand(Quota.BACKUP_CAPACITY, 1, quota, Long.MAX_VALUE, unknown))
                .reports(Quota.BACKUP_CAPACITY);
    }

    @Test
    void asManyPoliciesAsAreAllowedAreEnoughHoweverManyMoreThereAre() {
        RuleVerifier.rule("POLICY_LIMIT_REACHED")
                .given(new PolicyCount(31, true, DEFAULTS))
                .reportsNothing();
        RuleVerifier.rule("POLICY_LIMIT_REACHED")
                .given(new PolicyCount(31, false, DEFAULTS))
                .isUnknown("policies");
    }

    @Test
    void aPolicyOfWhichOneServerIsCertainRuns() {
        List<FactPath> missing = List.of(FactPath.of(Section.VOLUMES, "volume-1"));
        RuleVerifier.rule("POLICY_WITHOUT_PROTECTABLE_SERVER")
                .given(new PolicyExecution(2, 1, missing))
                .reportsNothing();
        RuleVerifier.rule("POLICY_WITHOUT_PROTECTABLE_SERVER")
                .given(new PolicyExecution(2, 0, missing))
                .isUnknown("volumes/volume-1");
        RuleVerifier.rule("POLICY_WITHOUT_PROTECTABLE_SERVER")
                .given(new PolicyExecution(0, 0, missing))
                .reports();
    }

    @Test
    void aVolumeOfTheSizeOfTheBackupIsLargeEnough() {
        RuleVerifier.rule("TARGET_VOLUME_TOO_SMALL").given(mapping(40)).reportsNothing();
        RuleVerifier.rule("TARGET_VOLUME_TOO_SMALL").given(mapping(39)).reports("volume-1", 39L, "backup-1", 40L);
    }

    private static Mapping mapping(long volumeSize) {
        CheckpointItem item =
                CheckpointItem.builder("item-1", "available", "server-1").build();
        RestoreTarget target = new RestoreTarget(
                item,
                active(),
                new RestoreTarget.Named("server-1", Server.TYPE, 1),
                new AttachedVolumes(List.of("volume-1"), true),
                false,
                Ternary.NO,
                DEFAULTS);
        return new Mapping(
                0,
                "backup-1",
                Found.of(new VolumeBackup("backup-1", true, 40)),
                "volume-1",
                Ternary.YES,
                Volume.builder("volume-1", volumeSize).build(),
                target);
    }

    @Test
    void whatIsNotAsExpectedIsShown() {
        RuleVerifier.Given given = RuleVerifier.rule("NO_VOLUME_TO_PROTECT").given(server(active(), NONE));
        assertThatThrownBy(given::reportsNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("NO_VOLUME_TO_PROTECT", "[[server-1]]");
        assertThatThrownBy(() -> given.reports("server-2")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> given.isUnknown("servers/server-1")).isInstanceOf(AssertionError.class);
    }

    @Test
    void onlyARowThatRulesDecideHasRules() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleVerifier.rule("PARAMETERS_INVALID"));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleVerifier.rule("NO_SUCH_ROW"));
    }
}
