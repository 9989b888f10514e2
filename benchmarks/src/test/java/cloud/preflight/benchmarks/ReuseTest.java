package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nothing that is kept from one question to the next, or shared by threads, shows in a verdict. */
class ReuseTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 100_000);
    private static final int AT_ONCE = 2_000;
    private static final int THREADS = 4;

    private static final Rules POOLED = Rules.inSessions(RuleModel.load());
    private static final Rules NEW = NewSessions.rules();

    private final Questions questions = new Questions(SEED);
    private final List<Cloud> clouds =
            Profiles.all().stream().map(Profile::of).map(Cloud::new).toList();

    /** One profile, and everything that decides under it. */
    private record Cloud(QuestionReader reader, Preflight preflight, Checker pooled, Checker fresh) {

        private Cloud(Profile profile) {
            this(
                    new QuestionReader(profile),
                    Preflight.create(profile),
                    new Checker(POOLED, profile),
                    new Checker(NEW, profile));
        }
    }

    @Test
    void reusedOnManyThreadsEveryEngineDecidesAsANewSessionDoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> before = List.of();
            for (int asked = 0; asked < QUESTIONS; asked += AT_ONCE) {
                // Thought of while those before are asked.
                List<Future<Void>> checks = submit(threads);
                await(before);
                before = checks;
            }
            await(before);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Future<Void>> submit(ExecutorService threads) {
        List<Map<String, Object>> profiles = Profiles.all();
        List<Future<Void>> checks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int which = i % profiles.size();
            byte[] question = Trees.bytes(questions.next(Questions.ALL, profiles.get(which)));
            checks.add(threads.submit(() -> compare(clouds.get(which), question)));
        }
        return checks;
    }

    private static void await(List<Future<Void>> checks) throws Exception {
        for (Future<Void> check : checks) {
            check.get();
        }
    }

    private static Void compare(Cloud cloud, byte[] document) throws Exception {
        Question question = cloud.reader().read(document);
        Verdict fresh = cloud.fresh().check(question.request(), question.facts());
        assertThat(cloud.preflight().check(question.request(), question.facts()))
                .as("seed %d: %s", SEED, new String(document))
                .isEqualTo(fresh);
        assertThat(cloud.pooled().check(question.request(), question.facts()))
                .as("seed %d, sessions: %s", SEED, new String(document))
                .isEqualTo(fresh);
        return null;
    }
}
