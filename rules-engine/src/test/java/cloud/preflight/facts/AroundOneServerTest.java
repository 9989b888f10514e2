package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Volume.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at one server answers as all facts of the project do, as long as it is asked about that server. */
class AroundOneServerTest {

    private static final Server SERVER = Server.builder("s", "ACTIVE")
            .volumesAttached(List.of("v1", "v0", "elsewhere"))
            .build();
    private static final OperationLog RESTORE = OperationLog.running("l", Type.RESTORE, Subject.server("s"));
    private static final CheckpointItem ITEM =
            CheckpointItem.builder("i", "available", "s").build();
    private static final Quota QUOTA = new Quota(Quota.BACKUPS, 3, 1);

    private static List<Volume> volumes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Volume.builder("v" + number, number)
                        .attachments(List.of(new Attachment("s", ""), new Attachment("s", "/dev/vdb")))
                        .build())
                .toList();
    }

    private static Facts.Builder project() {
        return Facts.builder().quotas(List.of(QUOTA)).account(Account.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 100})
    void itHasWhatTheProjectHasOfTheServer(int count) {
        List<Volume> all = new ArrayList<>(volumes(count));
        all.add(Volume.builder("other", 1).build());
        Facts whole = project()
                .servers(List.of(SERVER, Server.builder("s2", "ACTIVE").build()))
                .volumes(all)
                .checkpointItems(List.of(ITEM))
                .operationLogs(List.of(RESTORE))
                .build();
        Facts around = empty().around(new OneServer(SERVER, volumes(count), List.of(ITEM), List.of(RESTORE)));
        assertThat(around.server("s")).isEqualTo(whole.server("s"));
        assertThat(around.attachedVolumes(SERVER)).isEqualTo(whole.attachedVolumes(SERVER));
        for (String id : List.of("v0", "v1", "v16", "elsewhere")) {
            assertThat(around.volume(id)).isEqualTo(whole.volume(id));
        }
        assertThat(around.checkpointItem("i")).isEqualTo(whole.checkpointItem("i"));
        assertThat(around.operationLog("l")).isEqualTo(whole.operationLog("l"));
        assertThat(around.runningOn("s", Type.RESTORE)).isEqualTo(Ternary.YES);
        assertThat(around.runningOn("s", Type.PROTECT)).isEqualTo(Ternary.NO);
        assertThat(around.runningFor("p", Type.RESTORE, false)).isEqualTo(Ternary.NO);
        assertThat(around.quota(Quota.BACKUPS)).isEqualTo(whole.quota(Quota.BACKUPS));
        assertThat(around.sections()).isEqualTo(whole.sections());
    }

    private static Facts empty() {
        return project()
                .servers(List.of())
                .volumes(List.of())
                .checkpointItems(List.of())
                .operationLogs(List.of())
                .build();
    }

    @Test
    void whatTheProjectDoesNotKnowStaysUnknown() {
        Facts around = project()
                .servers(List.of())
                .volumes(List.of())
                .partial(Section.VOLUMES)
                .build()
                .around(new OneServer(SERVER, List.of(), List.of(), List.of()));
        assertThat(around.volume("v0").exists()).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.checkpointItem("i").exists()).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.operationLog("l").exists()).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.runningOn("s", Type.RESTORE)).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.policyBinding("s", "")).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.policyNamed("n", "")).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.policy("p").exists()).isEqualTo(Ternary.UNKNOWN);
        assertThat(around.policyCount()).isZero();
        assertThat(around.sections()).doesNotContain(Section.CHECKPOINT_ITEMS);
    }

    @Test
    void itsDocumentsAreItsOwn() {
        Facts around = empty().around(new OneServer(SERVER, volumes(2), List.of(ITEM), List.of(RESTORE)));
        assertThat(around.documents(Section.SERVERS)).isEqualTo(List.of(SERVER));
        assertThat(around.documents(Section.VOLUMES)).isEqualTo(volumes(2));
        assertThat(around.documents(Section.CHECKPOINT_ITEMS)).isEqualTo(List.of(ITEM));
        assertThat(around.documents(Section.OPERATION_LOGS)).isEqualTo(List.of(RESTORE));
        assertThat(around.documents(Section.QUOTAS)).isEqualTo(List.of(QUOTA));
        assertThat(around.documents(Section.ACCOUNT)).isEqualTo(List.of(Account.UNKNOWN));
        assertThat(around.server("s2").exists()).isEqualTo(Ternary.NO);
    }
}
