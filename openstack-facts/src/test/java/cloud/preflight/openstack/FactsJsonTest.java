package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Sharing;
import cloud.preflight.facts.Volume.Storage;
import cloud.preflight.testkit.Example;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of facts is read as the same facts. */
class FactsJsonTest {

    private static final Preflight PREFLIGHT = Preflight.create();

    private static List<Example> worked() {
        return Example.in(Example.WORKED);
    }

    private static Facts again(Facts facts, Set<Section> sections) throws InvalidDocument {
        return FactsJson.read(FactsJson.bytes(facts, sections));
    }

    private static void assertSame(Facts again, Facts facts) {
        assertThat(again.sections()).isEqualTo(facts.sections());
        for (Section section : facts.sections()) {
            assertThat(again.whole(section)).as(section.id()).isEqualTo(facts.whole(section));
            assertThat(again.documents(section).toString())
                    .as(section.id())
                    .isEqualTo(facts.documents(section).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("worked")
    void theFactsOfAnExampleAreTheSameAndDecideTheSame(Example example) throws InvalidDocument {
        Question question = new QuestionReader(PREFLIGHT.profile()).read(example.question());
        Facts again = again(question.facts(), question.facts().sections());
        assertSame(again, question.facts());
        assertThat(PREFLIGHT.check(question.valid(), again))
                .isEqualTo(PREFLIGHT.check(question.valid(), question.facts()));
    }

    @Test
    void everyComponentOfEveryDocumentIsKept() throws InvalidDocument {
        Server full = new Server("s1", "ACTIVE", "deleting", "az1", "/dev/vda", List.of("v1", "v2"));
        Volume pooled = new Volume(
                "v1",
                1,
                true,
                Sharing.BOTH,
                new Storage("dss", false, "a#b", true),
                List.of(new Attachment("s1", "/dev/vda")));
        CheckpointItem item = new CheckpointItem(
                "i1",
                "error",
                new CheckpointItem.Source("s1", "", "az2"),
                List.of(new VolumeBackup("b1", true, 40, "v1"), new VolumeBackup("b2", false, 0)),
                false,
                true);
        Policy policy = new Policy(
                "p1",
                "name \"of\"\nit",
                "enabled",
                List.of(new Policy.Resource("s1", "any", List.of("v2")), new Policy.Resource("s2")));
        assertKept(Facts.builder()
                .servers(List.of(full, Server.builder("s2", "").build()))
                .volumes(List.of(
                        pooled,
                        Volume.builder("v2", 2).storage(Storage.pool("")).build(),
                        new Volume(
                                "v3",
                                3,
                                false,
                                Sharing.SHAREABLE,
                                new Storage("", true, "", false),
                                List.of(new Attachment("", ""))),
                        Volume.builder("v4", 4).build()))
                .checkpointItems(List.of(
                        item, CheckpointItem.builder("i2", "available", "s2").build()))
                .policies(List.of(policy))
                .quotas(List.of(new Quota("backups", -1, 5)))
                .account(new Account(Ternary.YES, Ternary.NO, Ternary.UNKNOWN))
                .build());
    }

    @Test
    void everyKindOfOperationIsKept() throws InvalidDocument {
        List<OperationLog> logs = new ArrayList<>();
        for (Type type : Type.values()) {
            logs.add(OperationLog.running("running-" + type, type, new Subject("p", "s"))
                    .automatic());
            logs.add(OperationLog.over("over-" + type, type, Subject.NONE));
        }
        assertKept(Facts.builder().operationLogs(logs).build());
    }

    private static void assertKept(Facts facts) throws InvalidDocument {
        assertSame(again(facts, facts.sections()), facts);
    }

    @Test
    void aListThatGoesOnStillDoes() throws InvalidDocument {
        assertKept(Facts.builder()
                .servers(List.of())
                .policies(List.of())
                .partial(Section.POLICIES)
                .build());
    }

    @Test
    void onlyTheSectionsThatAreAskedForAreWritten() throws InvalidDocument {
        Facts facts = Facts.builder().servers(List.of()).volumes(List.of()).build();
        assertThat(again(facts, EnumSet.of(Section.VOLUMES)).sections()).containsExactly(Section.VOLUMES);
    }

    @Test
    void whatIsNoFactsIsRefused() {
        assertThatThrownBy(() -> FactsJson.read("{\"servers\":[{}]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("/servers/0/id");
    }
}
