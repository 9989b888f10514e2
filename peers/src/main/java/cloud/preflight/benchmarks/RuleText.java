package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules that are text. A profile changes seldom, so its lists and switches are written into the text when it is loaded,
 * which is the least work for whoever runs it; all of the languages write lists of texts and truths alike.
 */
final class RuleText {

    private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

    private final String text;

    private RuleText(String text) {
        this.text = text;
    }

    /** The rules of a file beside this class, under a profile. */
    static RuleText load(String file, Profile profile) {
        Map<String, String> values = values(profile);
        return new RuleText(GAP.matcher(read(file))
                .replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(gap.group(1))))));
    }

    @Override
    public String toString() {
        return text;
    }

    /** What the pattern makes of each rule, by the kind of fact, which is the group {@code kind} of the pattern. */
    Map<String, List<MatchResult>> byKind(Pattern rule, int kind) {
        Map<String, List<MatchResult>> rules = new LinkedHashMap<>();
        rule.matcher(text)
                .results()
                .forEach(result -> rules.computeIfAbsent(result.group(kind), first -> new ArrayList<>())
                        .add(result));
        return rules;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(RuleText.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> values(Profile profile) {
        return Map.ofEntries(
                Map.entry("server_types", list(profile.serverTypes())),
                Map.entry("protectable_types", list(profile.protectableTypes())),
                Map.entry("restorable_types", list(profile.restorableTypes())),
                Map.entry("backup_server_statuses", list(profile.backupServerStatuses())),
                Map.entry("restore_server_statuses", list(profile.restoreServerStatuses())),
                Map.entry("terminated_server_statuses", list(profile.terminatedServerStatuses())),
                Map.entry("blocking_task_states", list(profile.blockingTaskStates())),
                Map.entry("dedicated_service_types", list(profile.dedicatedServiceTypes())),
                Map.entry("backup_azs", list(profile.backupAzs())),
                Map.entry("unsupported_pools", list(profile.unsupportedPools())),
                Map.entry(
                        "restore_az_pairs",
                        list(profile.restoreAzPairs().stream()
                                .map(Attributes::text)
                                .toList())),
                Map.entry(
                        "disabled_operations",
                        list(profile.disabledOperations().stream()
                                .map(Operation::id)
                                .toList())),
                Map.entry("limits_backup_azs", String.valueOf(profile.limitsBackupAzs())),
                Map.entry(
                        "limits_pools",
                        String.valueOf(!profile.unsupportedPools().isEmpty())),
                Map.entry("allow_shareable_volumes", String.valueOf(profile.allowShareableVolumes())));
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
