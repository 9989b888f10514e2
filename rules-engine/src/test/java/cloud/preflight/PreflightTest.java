package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.InvalidRequest;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation.Valid;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 100;

    private final Preflight preflight = Preflight.create();

    private static Restore restore(String... pairs) {
        List<VolumeMapping> mappings = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            mappings.add(new VolumeMapping(pairs[i], pairs[i + 1]));
        }
        return new Restore("item-1", new Target("server-1", mappings));
    }

    @Test
    void aNoIsAVerdictWithItsReasonsInOrder() {
        Verdict verdict = preflight.check(restore("backup-9", "volume-9", "backup-1", "volume-1"), Given.facts());
        assertThat(verdict.denied()).isTrue();
        assertThat(verdict.violations())
                .extracting(Violation::message)
                .containsExactly(
                        "Can not find backup(s) (backup-9) in checkpoint item (item-1).",
                        "Not assign backup(s) (backup-2) to volume(s), partial restore is not supported.\"",
                        "Volume(s) (volume-9) not found in target server.");
    }

    @Test
    void aRequestThatBreaksItsLimitsIsTheCallersBug() {
        assertThatThrownBy(() -> preflight.check(new Protect(""), Given.facts()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("/resource_id must not be empty");
    }

    @Test
    void aFaultFailsTheWholeCheck() {
        Facts nothingNeeded = Given.facts().scopedTo(Needs.builder().build());
        assertThatThrownBy(() -> preflight.check(restore("backup-1", "volume-1"), nothingNeeded))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the needs do not name the checkpoint item item-1");
    }

    @Test
    void afterAFaultOtherChecksAreAnsweredAsBefore() {
        Verdict before = preflight.check(restore("backup-1", "volume-1"), Given.facts());
        aFaultFailsTheWholeCheck();
        assertThat(preflight.check(restore("backup-1", "volume-1"), Given.facts()))
                .isEqualTo(before);
    }

    @Test
    void manyThreadsGetTheVerdictsThatOneGets() throws InterruptedException, ExecutionException {
        List<Request> questions = List.of(
                restore("backup-1", "volume-1", "backup-2", "volume-2"),
                restore("backup-1", "volume-9"),
                new Protect("server-1"),
                new Protect("server-9"),
                new DeleteBackup("item-1"),
                new ShowBackup("item-9"));
        Facts facts = Given.facts();
        List<Verdict> alone = questions.stream()
                .map(question -> preflight.check(question, facts))
                .toList();
        Callable<List<Verdict>> round = () -> questions.stream()
                .map(question -> preflight.check(question, facts))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<Verdict>> together : threads.invokeAll(
                    IntStream.range(0, THREADS * ROUNDS).mapToObj(i -> round).toList())) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void decidesUnderItsProfile() {
        Preflight restricted = Preflight.create(Profile.of(Map.of("disabled-operations", List.of("show_backup"))));
        assertThat(restricted.check(new ShowBackup("item-1"), Given.facts()).violations())
                .extracting(Violation::row)
                .containsExactly(ErrorCode.OPERATION_NOT_SUPPORTED);
    }

    @Test
    void theSameRulesAndProfileHaveTheSameName() {
        assertThat(preflight.ruleset())
                .isEqualTo(Preflight.create(Profile.parse("")).ruleset());
    }

    @Test
    void anotherProfileHasAnotherName() {
        assertThat(preflight.ruleset())
                .isNotEqualTo(
                        Preflight.create(Profile.parse("max-policies: 31")).ruleset());
    }

    @Test
    void theNameBeginsWithTheVersionAndHoldsTwoDigests() {
        assertThat(preflight.ruleset()).matches("\\d+\\.\\d+\\.\\d+\\S*-[0-9a-f]{16}-[0-9a-f]{16}");
    }

    @Test
    void aNullIsTheCallersBugAndNamed() {
        Facts facts = Facts.none();
        Protect request = new Protect("server-1");
        assertNamed("request", () -> preflight.check((Request) null, facts));
        assertNamed("valid", () -> preflight.check((Valid) null, facts));
        assertNamed("facts", () -> preflight.check(request, null));
        assertNamed("request", () -> preflight.needs(null));
        assertNamed("serverId", () -> preflight.policyBinding(null, facts));
        assertNamed("facts", () -> preflight.policyBinding("server-1", null));
        assertNamed("profile", () -> Preflight.create(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void aServerThatAPolicyBindsIsNamedWithItsViolation() {
        Facts facts = Facts.builder()
                .policies(List.of(Given.policy("policy-1", "server-1")))
                .build();
        assertThat(preflight.policyBinding("server-1", facts))
                .contains(new Violation(ErrorCode.SERVER_ALREADY_IN_POLICY, List.of("server-1")));
        assertThat(preflight.policyBinding("server-2", facts)).isEmpty();
        assertThat(preflight.policyBinding("server-1", Facts.none())).isEmpty();
    }

    @Test
    void whatIsAbsentIsTakenForEmptyWhereTheProfileSaysSo() {
        Preflight assuming = Preflight.create(Profile.parse("empty-when-absent: [servers]"));
        assertThat(assuming.check(new Protect("server-9"), Facts.none()).violations())
                .extracting(Violation::row)
                .containsExactly(ErrorCode.SERVER_NOT_FOUND);
        assertThat(preflight.check(new Protect("server-9"), Facts.none()).denied())
                .isFalse();
    }

    @Test
    void saysItsProfileAndVersion() {
        Profile profile = Profile.parse("max-policies: 31");
        assertThat(Preflight.create(profile).profile()).isSameAs(profile);
        assertThat(preflight.profile()).isEqualTo(Profile.defaults());
        assertThat(preflight.ruleset()).startsWith(preflight.version() + "-");
    }
}
