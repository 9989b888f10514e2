package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.oracle.Oracle;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A baseline that decided something else would measure nothing. */
class HandWrittenTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = 10_000;

    @Test
    void decidesAsTheContractSays() throws InvalidDocument {
        Questions questions = new Questions(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> keys = profiles.get(i % profiles.size());
            Map<String, Object> question = questions.next(Set.of("protect", "restore"), keys);
            Profile profile = Profile.of(keys);
            Question read = new QuestionReader(profile).read(Trees.bytes(question));
            assertThat(Trees.full(new HandWritten(profile).check(read.request(), read.facts())))
                    .as("seed %d, profile %s, question %s", SEED, keys, new String(Trees.bytes(question)))
                    .isEqualTo(Oracle.verdict(keys, question));
        }
    }
}
