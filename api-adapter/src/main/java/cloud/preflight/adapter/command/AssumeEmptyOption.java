package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Sections that are taken as empty where the facts lack them: the profile's key of that meaning, for one run. */
final class AssumeEmptyOption {

    /** Of an account the profile's default-account says what holds. */
    private static final Set<Section> POSSIBLE = EnumSet.complementOf(EnumSet.of(Section.ACCOUNT));

    @Option(
            names = "--assume-empty",
            split = ",",
            paramLabel = "SECTION",
            description =
                    "Sections that are taken as empty where they are absent, operation_logs,quotas for instance: the"
                            + " profile's empty-when-absent for this run. Who says so answers for it.")
    private List<String> sections = List.of();

    /** The profile with these sections in addition to its own. */
    Profile over(Profile profile) {
        if (sections.isEmpty()) {
            return profile;
        }
        Set<Section> assumed = EnumSet.noneOf(Section.class);
        assumed.addAll(profile.emptyWhenAbsent());
        for (String section : sections) {
            assumed.add(Section.of(section)
                    .filter(POSSIBLE::contains)
                    .orElseThrow(() -> new CommandFailure("--assume-empty is " + section + ", not one of "
                            + POSSIBLE.stream().map(Section::id).collect(Collectors.joining(", ")))));
        }
        return profile.withEmptyWhenAbsent(assumed);
    }
}
