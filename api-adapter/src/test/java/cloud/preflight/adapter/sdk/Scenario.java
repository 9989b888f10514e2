package cloud.preflight.adapter.sdk;

import cloud.preflight.Preflight;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A worked example, a fixture of a page or a random question, as the CSBS paths can be asked about it. */
record Scenario(Example example, Request request, Facts facts, Optional<Violation> primary) {

    private static final Set<Section> COMPLETE =
            EnumSet.of(Section.SERVERS, Section.VOLUMES, Section.CHECKPOINT_ITEMS, Section.POLICIES);

    private static final Set<String> OPERATIONS = Set.of("protect", "restore");

    static List<Scenario> recorded() {
        return Stream.of(Example.WORKED, Example.PAGES)
                .flatMap(folder -> Example.in(folder).stream())
                .flatMap(example -> of(example).stream())
                .toList();
    }

    /** Some under every profile that random questions are made for. */
    static List<Scenario> random(long seed, int each) {
        List<Scenario> random = new ArrayList<>();
        List<Map<String, Object>> profiles = Profiles.all();
        for (int which = 0; which < profiles.size(); which++) {
            Questions questions = new Questions(seed);
            for (int i = 0; i < each; i++) {
                Map<String, Object> content = new HashMap<>(questions.next(OPERATIONS, profiles.get(which)));
                content.put("profile", profiles.get(which));
                Path name = Path.of("seed-" + seed + "-profile-" + which + "-question-" + i);
                of(new Example(name, content)).ifPresent(random::add);
            }
        }
        return random;
    }

    private static Optional<Scenario> of(Example example) {
        Profile profile = Profile.of(example.profile());
        Question question = read(example, profile);
        Facts given = question.facts();
        // An inventory takes no part of a list.
        if (given.sections().stream().anyMatch(section -> !given.whole(section))) {
            return Optional.empty();
        }
        // What it does not hold does not exist on these paths.
        Facts facts = given.assumingEmpty(COMPLETE);
        return asked(question.request())
                .map(request -> new Scenario(
                        example,
                        request,
                        facts,
                        Preflight.create(profile).check(request, facts).primary()));
    }

    private static Question read(Example example, Profile profile) {
        try {
            return new QuestionReader(profile).read(example.question());
        } catch (InvalidDocument invalid) {
            throw new IllegalStateException(example.toString(), invalid);
        }
    }

    /** The request as it can be asked about: a backup has no name there, and no volume is left out of it. */
    private static Optional<Request> asked(Request request) {
        if (request instanceof Protect protect) {
            return protect.excludedVolumes().isEmpty()
                    ? Optional.of(new Protect(
                            protect.resourceId(), protect.resourceType(), Labels.NONE, List.of(), List.of()))
                    : Optional.empty();
        }
        return Optional.of(request).filter(Restore.class::isInstance);
    }

    Map<String, Object> profile() {
        return example.profile();
    }

    /** The facts as the inventory takes them; empty when it does not, since there are none. */
    Optional<byte[]> inventory() {
        return hasSections(example.content().get("facts"))
                ? Optional.of(Trees.bytes(example.content().get("facts")))
                : Optional.empty();
    }

    private static boolean hasSections(Object facts) {
        return facts instanceof Map<?, ?> sections
                        && Arrays.stream(Section.values())
                                .filter(section -> section != Section.QUOTAS)
                                .anyMatch(section -> sections.get(section.id()) != null)
                || facts instanceof Map<?, ?> quotas
                        && quotas.get("quotas") instanceof Map<?, ?> list
                        && list.get("resources") != null;
    }

    /** A project for it alone. */
    String project() {
        return toString();
    }

    @Override
    public String toString() {
        return example.toString();
    }
}
