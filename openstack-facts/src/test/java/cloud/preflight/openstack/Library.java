package cloud.preflight.openstack;

import cloud.preflight.Preflight;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import java.util.Map;

/** The library as an embedder has it, under one profile: questions and verdicts as trees. */
final class Library {

    private final Map<String, Object> profile;
    private final QuestionReader reader;
    private final Preflight preflight;

    Library(Map<String, Object> profile) {
        this.profile = profile;
        preflight = Preflight.create(Profile.of(profile));
        reader = new QuestionReader(preflight.profile());
    }

    /** The keys that differ from the defaults. */
    Map<String, Object> profile() {
        return profile;
    }

    Verdict verdict(Map<String, Object> question) {
        try {
            Question read = reader.read(Trees.bytes(question));
            // Scoped, so that whoever looks at a fact that the needs do not name is told so.
            return preflight.check(read.valid(), read.facts().scopedTo(preflight.needs(read.request())));
        } catch (InvalidDocument invalid) {
            throw new AssertionError(new String(Trees.bytes(question)), invalid);
        }
    }
}
