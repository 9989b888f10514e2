package cloud.preflight.openstack;

import cloud.preflight.Preflight;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Verdict;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Under this profile; empty when it is none. */
    static Optional<Library> of(Map<String, Object> profile) {
        try {
            return Optional.of(new Library(profile));
        } catch (InvalidProfile invalid) {
            return Optional.empty();
        }
    }

    /** The profile. */
    Profile platform() {
        return preflight.profile();
    }

    /** The keys that differ from the defaults. */
    Map<String, Object> profile() {
        return profile;
    }

    Verdict verdict(Map<String, Object> question) {
        try {
            return decided(question);
        } catch (InvalidDocument invalid) {
            throw new AssertionError(new String(Trees.bytes(question)), invalid);
        }
    }

    /** The verdict; empty when it is no valid question. */
    Optional<Verdict> verdictIfValid(Map<String, Object> question) {
        try {
            return Optional.of(decided(question));
        } catch (InvalidDocument invalid) {
            return Optional.empty();
        }
    }

    private Verdict decided(Map<String, Object> question) throws InvalidDocument {
        Question read = reader.read(Trees.bytes(question));
        // Scoped, so that whoever looks at a fact that the needs do not name is told so.
        return preflight.check(read.valid(), read.facts().scopedTo(preflight.needs(read.request())));
    }

    Explanation explanation(Map<String, Object> question) {
        try {
            Question read = reader.read(Trees.bytes(question));
            return preflight.explain(read.valid(), read.facts());
        } catch (InvalidDocument invalid) {
            throw new AssertionError(new String(Trees.bytes(question)), invalid);
        }
    }

    /**
     * A question that brings no facts, all of which are read from where it is kept.
     *
     * @param explanation what it is answered
     * @param decided the question with what was read in it, and nothing else
     */
    record Fetched(Explanation explanation, Map<String, Object> decided) {}

    Fetched fetching(Map<String, Object> question) {
        try {
            Question whole = reader.read(Trees.bytes(question));
            Map<String, Object> brought = new LinkedHashMap<>(question);
            brought.put("facts", Map.of());
            Question asked = reader.read(Trees.bytes(brought));
            Needs needs = preflight.needsToExplain(asked.request());
            FactSource kept = (project, wanted, known) -> known.or(whole.facts());
            Facts facts = kept.completed("", needs, asked.facts());
            Set<Section> sections = EnumSet.copyOf(needs.sections());
            sections.retainAll(facts.sections());
            brought.put("facts", JsonTree.object(FactsJson.bytes(facts, sections)));
            return new Fetched(preflight.explain(asked.valid(), facts), brought);
        } catch (InvalidDocument invalid) {
            throw new AssertionError(new String(Trees.bytes(question)), invalid);
        }
    }
}
