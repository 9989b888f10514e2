package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Decider;
import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.RandomFleet.Doc;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.openstack.SectionJson;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each server of a fleet is answered as if it were asked about alone, with all facts of its project in memory. */
class EveryVerdictTest {

    private static final long SEED = 20_261_127;
    private static final Profile PROFILE = Profile.parse("{backup-azs: [az0, az1], unsupported-pools: [pool2]}");
    private static final Decider DECIDER = Preflight.create(PROFILE);
    private static final Answers ANSWERS = new Answers(DECIDER);

    private final Map<String, List<Doc>> items = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void isThatOfTheWholeProjectsFacts() throws Exception {
        RandomFleet fleet = new RandomFleet(SEED, 20_000);
        Path dump = new Dump(fleet, directory, true, false).write();
        Map<String, Facts> projects = new HashMap<>();
        List<String> different = new ArrayList<>();
        long[] asked = new long[1];
        try (FleetRun run = run(dump, Operation.PROTECT, 64)) {
            new SortedRows(run.rows(), run.rowRecord()).forEachRemaining(row -> {
                Facts facts = projects.computeIfAbsent(row.project(), project -> facts(fleet, project));
                Verdict alone = DECIDER.check(new Protect(row.serverId()), facts);
                asked[0]++;
                if (!json(alone).equals(json(row.verdict()))) {
                    different.add(row.serverId() + "\n" + json(alone) + "\n" + json(row.verdict()));
                }
            });
        }
        assertThat(different).as("seed %d", SEED).isEmpty();
        assertThat(asked[0]).isEqualTo(20_000);
    }

    @Test
    void ofARestoreIsThatOfTheNewestBackupToItsOwnServer() throws Exception {
        RandomFleet fleet = new RandomFleet(SEED, 2_000);
        Path dump = new Dump(fleet, directory, true, false).write();
        Map<String, Facts> projects = new HashMap<>();
        List<String> different = new ArrayList<>();
        try (FleetRun run = run(dump, Operation.RESTORE, 16)) {
            new SortedRows(run.rows(), run.rowRecord()).forEachRemaining(row -> {
                Facts facts = projects.computeIfAbsent(row.project(), project -> facts(fleet, project));
                Restore restore = restore(row.serverId(), fleet, row.project(), facts);
                if (restore != null && !json(DECIDER.check(restore, facts)).equals(json(row.verdict()))) {
                    different.add(row.serverId() + "\n" + json(row.verdict()));
                }
            });
        }
        assertThat(different).as("seed %d", SEED).isEmpty();
    }

    private Restore restore(String serverId, RandomFleet fleet, String project, Facts facts) {
        String newest = "";
        String created = "";
        for (Doc document : items.computeIfAbsent(project, own -> fleet.last(Section.CHECKPOINT_ITEMS, own))) {
            if (!document.json().contains("\"resource_id\":\"" + serverId + "\"")
                    || !document.json().contains("\"available\"")) {
                continue;
            }
            String at = document.json().replaceAll(".*\"created_at\":\"([^\"]*)\".*", "$1");
            if (at.compareTo(created) > 0
                    || at.equals(created) && CodePoints.ORDER.compare(document.id(), newest) > 0) {
                newest = document.id();
                created = at;
            }
        }
        if (newest.isEmpty()) {
            return null;
        }
        CheckpointItem item = facts.checkpointItem(newest).document().orElseThrow();
        Set<String> taken = new HashSet<>();
        List<Restore.VolumeMapping> mappings = item.knownVolumeBackups().stream()
                .filter(backup -> !backup.sourceVolumeId().isEmpty() && taken.add(backup.sourceVolumeId()))
                .map(backup -> new Restore.VolumeMapping(backup.id(), backup.sourceVolumeId()))
                .toList();
        return new Restore(newest, new Restore.Target(serverId, mappings));
    }

    @ParameterizedTest
    @CsvSource({"true,false,16", "true,true,64", "false,false,17", "false,true,256"})
    void isTheSameWhateverTheFormAndThePartitions(boolean pages, boolean packed, int partitions) throws Exception {
        RandomFleet fleet = new RandomFleet(SEED, 1_500);
        Path one = new Dump(fleet, directory.resolve("one"), true, false).write();
        Path other = new Dump(fleet, directory.resolve("other"), pages, packed).write();
        try (FleetRun first = run(one, Operation.PROTECT, 64);
                FleetRun second = run(other, Operation.PROTECT, partitions)) {
            assertThat(second.counts().digest()).isEqualTo(first.counts().digest());
            assertThat(second.counts().servers()).isEqualTo(1_500);
            assertThat(second.book().replaced())
                    .isEqualTo(first.book().replaced())
                    .isPositive();
        }
    }

    private static FleetRun run(Path dump, Operation operation, int partitions) throws IOException {
        FleetRun run = new FleetRun(DECIDER, operation, new FleetSettings(2, partitions, true, FleetProgress.NONE));
        run.read(DumpFiles.of(List.of(dump), in -> in));
        run.decide();
        assertThat(run.book().unreadable()).isZero();
        return run;
    }

    private static String json(Verdict verdict) {
        return new String(ANSWERS.bytes(new Answer.Decided(verdict), Language.ENGLISH), StandardCharsets.UTF_8);
    }

    private static Facts facts(RandomFleet fleet, String project) {
        NativeFacts facts = new NativeFacts();
        try {
            for (Section section : Section.values()) {
                List<Doc> documents = fleet.last(section, project);
                if (!documents.isEmpty()) {
                    String all = documents.stream().map(Doc::json).collect(Collectors.joining(","));
                    String text = "{" + SectionJson.start(section) + all + SectionJson.end(section) + "}";
                    facts.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException | InvalidDocument impossible) {
            throw new IllegalStateException(impossible);
        }
        return facts.facts();
    }
}
