package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.ResizeSpace;
import java.util.ArrayList;
import java.util.List;

/** The words of quotas and what is taken of them. */
final class QuotaWords {

    private QuotaWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(
                new Vocabulary<>(QuotaDemand.class)
                        .about(QuotaWords::whose)
                        .word("listed", (its, asked) -> List.of(limit(its.type(), its.lookup())))
                        .word("quota", (its, asked) -> List.of(limit(its.type(), its.lookup())))
                        .word("quota.limited", (its, asked) -> List.of(limit(its.type(), its.lookup())))
                        .word(
                                "quota.left",
                                (its, asked) ->
                                        List.of(limit(its.type(), its.lookup()), used(its.type(), its.lookup())))
                        .word("demand", QuotaWords::demand)
                        .word("unknown", QuotaWords::unknown),
                new Vocabulary<>(SpaceResize.class)
                        .word("size", (its, asked) -> List.of(FactValue.of("request/size", its.size())))
                        .word("listed", (its, asked) -> List.of(used(type(asked), its.lookup())))
                        .word("quota", (its, asked) -> List.of(used(type(asked), its.lookup())))
                        .word("quota.used", (its, asked) -> List.of(used(type(asked), its.lookup()))));
    }

    private static List<FactValue> whose(Asked asked) {
        return asked.request() instanceof ExecutePolicy execute
                ? List.of(NamedWords.policy(execute.planId(), asked.facts()))
                : ProtectWords.server(asked);
    }

    private static String type(Asked asked) {
        return asked.request() instanceof ResizeSpace resize ? resize.type() : "";
    }

    private static FactPath path(String type) {
        return Missing.QUOTAS.field("resources/" + type);
    }

    private static FactValue limit(String type, Found<Quota> found) {
        return value(
                type,
                "quota",
                found,
                found.orNull() == null ? 0 : found.orNull().quota());
    }

    private static FactValue used(String type, Found<Quota> found) {
        return value(
                type, "used", found, found.orNull() == null ? 0 : found.orNull().used());
    }

    private static FactValue value(String type, String field, Found<Quota> found, long value) {
        return switch (found.exists()) {
            case YES -> FactValue.of(path(type + "/" + field), value);
            case NO -> FactValue.of(path(type), null);
            case UNKNOWN -> FactValue.unknown(FactPath.of(Section.QUOTAS));
        };
    }

    /** What is counted: the sizes of the volumes, or the servers, of which a protect has one. */
    private static List<FactValue> demand(QuotaDemand its, Asked asked) {
        if (!its.type().equals(Quota.BACKUP_CAPACITY)) {
            return PolicyWords.candidates(asked);
        }
        List<FactValue> sizes = new ArrayList<>();
        for (String id : asked.counted()) {
            Volume volume = asked.facts().volume(id).orNull();
            if (volume != null) {
                sizes.add(FactValue.of(Missing.volume(id).field("size"), volume.size()));
            }
        }
        return sizes;
    }

    private static List<FactValue> unknown(QuotaDemand its, Asked asked) {
        return its.unknown().stream().map(FactValue::unknown).toList();
    }
}
