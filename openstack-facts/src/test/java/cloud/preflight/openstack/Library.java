package cloud.preflight.openstack;

import cloud.preflight.Preflight;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import java.util.Map;

/** The library as an embedder has it, under one profile: questions and verdicts as trees. */
final class Library {

    private final QuestionReader reader;
    private final Preflight preflight;

    Library(Map<String, Object> profile) {
        preflight = Preflight.create(Profile.of(profile));
        reader = new QuestionReader(preflight.profile());
    }

    Verdict verdict(Map<String, Object> question) {
        try {
            Question read = reader.read(Trees.bytes(question));
            return preflight.check(read.request(), read.facts());
        } catch (InvalidDocument invalid) {
            throw new AssertionError(new String(Trees.bytes(question)), invalid);
        }
    }
}
