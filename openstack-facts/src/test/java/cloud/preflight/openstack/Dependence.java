package cloud.preflight.openstack;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation.Rule;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether what comes of a rule depends on the facts that it names. */
final class Dependence {

    /** How it depends on a fact. */
    enum Kind {
        /** As things are: when the fact is another one, or gone, something else comes of the rule. */
        ALONE,
        /** When one or two others, or all others of its kind, are otherwise too: one of two servers that are both missing. */
        WITH_OTHERS,
        /** Not at all. */
        NONE
    }

    private final Rule rule;
    private final Posed posed;
    private final Variants variants;

    /** Of a violated rule, and the question that violates it. */
    Dependence(Rule rule, Posed posed) {
        this.rule = rule;
        this.posed = posed;
        variants = new Variants(rule, posed.question());
    }

    /** The facts but the operation: another one has another request. */
    List<FactValue> facts() {
        return rule.facts().stream()
                .filter(fact -> !fact.path().equals("operation"))
                .toList();
    }

    /** The row and the kind of fact. */
    static String place(Rule rule, FactValue fact) {
        return rule.row() + " " + kind(fact);
    }

    private static String kind(FactValue fact) {
        String section = fact.path().split("/", 2)[0];
        if (Documents.isMissing(fact) || fact.path().equals(section)) {
            return section;
        }
        return Documents.SECTIONS.contains(section)
                ? section + "/*" + fact.path().substring(fact.path().lastIndexOf('/'))
                : fact.path().replaceAll("/\\d+/", "/*/");
    }

    Kind of(FactValue fact) {
        if (decides(fact, posed)) {
            return Kind.ALONE;
        }
        return otherwise(fact).anyMatch(asked -> decides(fact, asked)) ? Kind.WITH_OTHERS : Kind.NONE;
    }

    private boolean decides(FactValue fact, Posed asked) {
        Optional<Object> before = outcome(fact, asked);
        return before.isPresent()
                && variants.of(fact).stream()
                        .map(way -> outcome(fact, way.apply(asked)))
                        .anyMatch(after -> after.isPresent() && !after.equals(before));
    }

    /** The question with all others of the kind otherwise, or another fact, or two. */
    private Stream<Posed> otherwise(FactValue fact) {
        List<FactValue> others =
                facts().stream().filter(other -> !other.equals(fact)).toList();
        List<FactValue> alike =
                others.stream().filter(other -> kind(other).equals(kind(fact))).toList();
        return Stream.of(
                        alike.isEmpty() ? Stream.<Posed>of() : all(alike),
                        others.stream().flatMap(other -> each(other, posed)),
                        others.stream()
                                .flatMap(other -> each(other, posed)
                                        .flatMap(asked ->
                                                others.subList(others.indexOf(other) + 1, others.size()).stream()
                                                        .flatMap(another -> each(another, asked)))))
                .flatMap(asked -> asked);
    }

    private Stream<Posed> each(FactValue fact, Posed asked) {
        return variants.of(fact).stream()
                .map(way -> way.apply(asked))
                .filter(other -> other.verdict().isPresent());
    }

    /** All of them otherwise, in each way. */
    private Stream<Posed> all(List<FactValue> alike) {
        return IntStream.range(0, variants.of(alike.get(0)).size()).mapToObj(which -> {
            Posed asked = posed;
            for (FactValue fact : alike) {
                List<Variants.Way> ways = variants.of(fact);
                asked = ways.get(Math.min(which, ways.size() - 1)).apply(asked);
            }
            return asked;
        });
    }

    private Optional<Object> outcome(FactValue fact, Posed asked) {
        return asked.verdict()
                .map(verdict -> isReasonToSkip(fact)
                        ? verdict.skipped().stream()
                                .map(skipped -> skipped.resourceId() + " "
                                        + skipped.reason().row())
                                .toList()
                        : subjects(verdict));
    }

    /** Whether it is named for a server that the execution of a policy leaves out. */
    private boolean isReasonToSkip(FactValue fact) {
        return rule.row() == ErrorCode.POLICY_WITHOUT_PROTECTABLE_SERVER
                && !fact.path().endsWith("resources");
    }

    /** Of how many subjects the rule reports; 0 where it reports nothing, or is not reached. */
    private int subjects(Verdict verdict) {
        return verdict.violations().stream()
                .filter(violation -> violation.row().equals(rule.row()))
                .mapToInt(Dependence::subjects)
                .sum();
    }

    private static int subjects(Violation violation) {
        return !violation.values().isEmpty() && violation.values().get(0) instanceof Collection<?> list
                ? list.size()
                : 1;
    }
}
