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

    /** A profile, and what is made of it once. */
    private record Subject(Map<String, Object> keys, QuestionReader reader, HandWritten handWritten) {

        private static Subject of(Map<String, Object> keys) {
            Profile profile = Profile.of(keys);
            return new Subject(keys, new QuestionReader(profile), new HandWritten(profile));
        }
    }

    @Test
    void decidesAsTheContractSays() throws InvalidDocument {
        Questions questions = new Questions(SEED);
        List<Subject> subjects = Profiles.all().stream().map(Subject::of).toList();
        for (int i = 0; i < QUESTIONS; i++) {
            Subject subject = subjects.get(i % subjects.size());
            Map<String, Object> question = questions.next(Set.of("protect", "restore"), subject.keys());
            Question read = subject.reader().read(Trees.bytes(question));
            assertThat(Trees.full(subject.handWritten().check(read.request(), read.facts())))
                    .as("seed %d, profile %s, question %s", SEED, subject.keys(), new String(Trees.bytes(question)))
                    .isEqualTo(Oracle.verdict(subject.keys(), question));
        }
    }
}
