package cloud.preflight;

import static cloud.preflight.catalog.ErrorCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Storage;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions that decide only where two rows meet: an example of one row alone would not miss them. */
class CornersTest {

    private static final Preflight SLOW_POOL = Preflight.create(Profile.parse("unsupported-pools: [slow]"));

    private static Volume elsewhere(Storage storage) {
        return Volume.builder("elsewhere", 10).bootable(true).storage(storage).build();
    }

    /** Restores item-1 to volume-1, which is attached to server-1, and to the volume elsewhere, which is not. */
    private static Verdict restoreElsewhere(Volume... elsewhere) {
        Facts facts = Facts.builder()
                .servers(List.of(Given.server("server-1", "volume-1")))
                .volumes(Stream.concat(Stream.of(Given.volume("volume-1")), Stream.of(elsewhere))
                        .toList())
                .checkpointItems(List.of(Given.item("item-1", "backup-1", "backup-2")))
                .build();
        return SLOW_POOL.check(
                restore(new VolumeMapping("backup-1", "volume-1"), new VolumeMapping("backup-2", "elsewhere")), facts);
    }

    private static Restore restore(VolumeMapping... mappings) {
        return new Restore("item-1", new Target("server-1", List.of(mappings)));
    }

    private static List<Row> violated(Verdict verdict) {
        return verdict.violations().stream().map(Violation::row).toList();
    }

    private static List<Row> open(Verdict verdict) {
        return verdict.notEvaluated().stream().map(NotEvaluated::row).toList();
    }

    @Test
    void aBootableVolumeThatIsNotAttachedIsNoSystemDiskOfTheServer() {
        assertThat(violated(restoreElsewhere(elsewhere(Storage.pool(""))))).containsExactly(TARGET_VOLUME_NOT_ATTACHED);
    }

    @Test
    void thePoolOfAVolumeThatIsNotAttachedDoesNotMatter() {
        assertThat(violated(restoreElsewhere(elsewhere(Storage.pool("slow")))))
                .containsExactly(TARGET_VOLUME_NOT_ATTACHED);
    }

    @Test
    void nobodyMissesThePoolOfAVolumeThatIsNotAttached() {
        assertThat(open(restoreElsewhere(elsewhere(Storage.UNKNOWN)))).doesNotContain(VOLUME_POOL_UNSUPPORTED);
    }

    @Test
    void nobodyMissesTheDocumentOfAVolumeThatIsNotAttached() {
        assertThat(open(restoreElsewhere()))
                .doesNotContain(VOLUME_POOL_UNSUPPORTED, DATA_BACKUP_TO_SYSTEM_DISK, TARGET_VOLUME_TOO_SMALL);
    }

    @Test
    void nobodyMissesTheSizeOfAVolumeThatNoKnownBackupGoesTo() {
        Facts facts = Facts.builder()
                .servers(List.of(Given.server("server-1", "undocumented")))
                .checkpointItems(List.of(Given.item("item-1")))
                .build();
        Verdict verdict = Preflight.create().check(restore(new VolumeMapping("stranger", "undocumented")), facts);
        assertThat(open(verdict)).contains(TARGET_VOLUME_SHAREABLE).doesNotContain(TARGET_VOLUME_TOO_SMALL);
    }

    @Test
    void aTerminatedServerThatIsNamedAsSomethingElseIsRefusedAsSomethingElse() {
        Facts facts = Facts.builder()
                .servers(List.of(Server.builder("server-1", "DELETED").build()))
                .build();
        Protect volume = new Protect("server-1", "OS::Cinder::Volume", Labels.NONE, List.of(), List.of());
        assertThat(violated(Preflight.create().check(volume, facts))).containsExactly(RESOURCE_TYPE_NOT_PROTECTABLE);
    }

    @Test
    void aQuotaThatKnownVolumesFillToTheBrimMayBeExceededByAnUnknownOne() {
        Facts facts = Facts.builder()
                .servers(List.of(Given.server("server-1", "volume-1", "undocumented")))
                .volumes(List.of(Given.volume("volume-1")))
                .quotas(List.of(new Quota(Quota.BACKUP_CAPACITY, 100, 90)))
                .build();
        assertThat(Preflight.create().check(new Protect("server-1"), facts).notEvaluated())
                .contains(new NotEvaluated(QUOTA_EXCEEDED, List.of(FactPath.of(Section.VOLUMES, "undocumented"))));
    }

    @Test
    void aLimitOfNoPoliciesIsReachedWhateverIsKnownOfThem() {
        Profile none = Profile.parse("max-policies: 0");
        CreatePolicy create =
                new CreatePolicy(Labels.named("nightly"), none.providerId(), List.of(), List.of(), List.of());
        Verdict verdict = Preflight.create(none).check(create, Facts.none());
        assertThat(violated(verdict)).containsExactly(POLICY_LIMIT_REACHED);
        assertThat(open(verdict)).doesNotContain(POLICY_LIMIT_REACHED).contains(POLICY_NAME_TAKEN);
    }
}
