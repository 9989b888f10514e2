package cloud.preflight.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.answers.LoggedDecision.NotReadable;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the decision log that has its documents is asked again, and answered with the same bytes. */
class LoggedDecisionTest {

    private static final Preflight PREFLIGHT = Preflight.create();
    private static final String RESTORE = """
            { "operation": "restore",
              "request": { "checkpoint_item_id": "i1", "note": "a \\"b\\" \\n c",
                "target": { "resource_id": "s1", "volumes": [ { "backup_id": "b1", "volume_id": "v1" } ] } },
              "facts": { "checkpoint_items_links": [], "account": { "migrated_to_cbr": false } } }
            """;

    /** What the question does not bring: a server with a volume that is too small. */
    private static final Facts KEPT = Facts.builder()
            .servers(List.of(Server.builder("s1", "ACTIVE")
                    .az("a")
                    .volumesAttached(List.of("v1"))
                    .build()))
            .volumes(List.of(Volume.builder("v1", 20).build()))
            .checkpointItems(List.of(CheckpointItem.builder("i1", "available", "s1")
                    .az("a")
                    .volumeBackups(List.of(new VolumeBackup("b1", false, 40)))
                    .build()))
            .build();

    private final FactSource source = (project, needs, known) -> known.or(KEPT);
    private final List<byte[]> logged = new ArrayList<>();
    private final DecisionJson json = new DecisionJson(PREFLIGHT, true);
    private final Answers answers = new Answers(PREFLIGHT, source, event -> logged.add(json.bytes(event)));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private LoggedDecision only() throws NotReadable {
        assertThat(logged).hasSize(1);
        assertThat(text(logged.get(0))).doesNotContain("\n");
        return LoggedDecision.read(logged.get(0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameBytesComeAgain(Language language) throws NotReadable {
        Origin origin = new Origin("project-1", "request-1", language, 0);
        byte[] answered = answers.bytes(answers.answer(origin, bytes(RESTORE)), language);
        assertThat(text(answered)).contains("CSBS.6024", "operation_logs");
        LoggedDecision decision = only();
        assertThat(decision.origin()).isEqualTo(origin);
        assertThat(text(decision.answer())).isEqualTo(text(answered));
        assertThat(text(decision.answerBy(PREFLIGHT))).isEqualTo(text(answered));
    }

    @Test
    void theSameBytesOfALineComeAgain() throws NotReadable {
        Line line = new Line(7, bytes(RESTORE), Line.Held.WHOLE);
        byte[] answered = answers.bytes(answers.answer("p", line), Language.ENGLISH, 7);
        assertThat(text(only().answerBy(PREFLIGHT))).isEqualTo(text(answered)).startsWith("{\"line\":7,");
    }

    @Test
    void theDeepestQuestionCanBeAskedAgain() throws NotReadable {
        String deep = "[".repeat(999) + "]".repeat(999);
        answers.answer(
                "p",
                bytes("{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"unknown\":" + deep
                        + ",\"number\":" + "9".repeat(2_000) + "}"));
        assertThat(only().answerBy(PREFLIGHT)).isEqualTo(only().answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"check_protectable\":[{\"resource_id\":\"s1\"},{\"resource_id\":\"gone\",\"resource_type\":\"\"}]}",
                "{\"check_restorable\":[{\"checkpoint_item_id\":\"i1\",\"target\":{\"resource_id\":\"s1\","
                        + "\"volumes\":[{\"backup_id\":\"b1\",\"volume_id\":\"v1\"}]}},"
                        + "{\"checkpoint_item_id\":\"gone\",\"target\":{\"resource_id\":\"other\"}}]}"
            })
    void anEntryOfTheCsbsPathsCanBeAskedAgainAlone(String body) throws NotReadable {
        List<DecisionListener.Decided> told = new ArrayList<>();
        Capabilities capabilities = new Capabilities(PREFLIGHT, source, (server, facts) -> Optional.empty(), told::add);
        capabilities.answer("p", Profile.defaults().providerId(), bytes(body));
        assertThat(told).hasSize(2);
        assertThat(text(json.bytes(told.get(1)))).contains("gone").doesNotContain("\"v1\"");
        for (DecisionListener.Decided event : told) {
            LoggedDecision decision = LoggedDecision.read(json.bytes(event));
            assertThat(text(decision.answerBy(PREFLIGHT))).isEqualTo(text(decision.answer()));
        }
    }

    @Test
    void otherRulesAnswerOtherBytes() throws NotReadable {
        answers.answer("p", bytes(RESTORE));
        Preflight other = Preflight.create(Profile.parse("disabled-operations: [restore]"));
        assertThat(text(only().answerBy(other))).contains("CSBS.9998");
        assertThat(only().answerBy(other)).isNotEqualTo(only().answer());
    }

    @Test
    void aLineThatBreaksOffAnywhereIsNotReadable() {
        answers.answer("p", bytes(RESTORE));
        byte[] whole = logged.get(0);
        for (int length = 1; length < whole.length; length += 7) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> LoggedDecision.read(torn))
                    .isInstanceOf(NotReadable.class)
                    .hasMessage("is no whole JSON object");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|is no JSON object",
                "{} {}|is more than one JSON object",
                "{\"id\":\"a\"}|has no question and answer: the log was kept without its documents",
                "{\"question\":{},\"answer\":{}}|has no language that is known"
            })
    void whatIsNoSuchLineIsNamed(String line, String message) {
        assertThatThrownBy(() -> LoggedDecision.read(bytes(line)))
                .isInstanceOf(NotReadable.class)
                .hasMessage(message);
    }

    @Test
    void aLineInAnotherEncodingIsNamed() {
        answers.answer("p", bytes(RESTORE));
        String line = text(logged.get(0));
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32"),
                Charset.forName("UTF-32LE"))) {
            assertThatThrownBy(() -> LoggedDecision.read(line.getBytes(other)))
                    .isInstanceOf(NotReadable.class)
                    .hasMessage("is not UTF-8");
        }
    }

    @Test
    void factsThatCannotBeReadAreNamed() throws NotReadable {
        LoggedDecision decision = LoggedDecision.read(
                bytes("{\"language\":\"en\",\"question\":{},\"fetched\":{\"servers\":1},\"answer\":{}}"));
        assertThatThrownBy(() -> decision.answerBy(PREFLIGHT)).hasMessageStartingWith("fetched /servers ");
    }

    @Test
    void withoutItsDocumentsALineCannotBeAskedAgain() {
        DecisionJson brief = new DecisionJson(PREFLIGHT, false);
        List<byte[]> lines = new ArrayList<>();
        new Answers(PREFLIGHT, source, event -> lines.add(brief.bytes(event))).answer("p", bytes(RESTORE));
        assertThat(text(lines.get(0))).doesNotContain("\"facts\"", "\"question\"", "\"answer\"");
        assertThatThrownBy(() -> LoggedDecision.read(lines.get(0))).isInstanceOf(NotReadable.class);
    }
}
