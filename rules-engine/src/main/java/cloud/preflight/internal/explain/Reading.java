package cloud.preflight.internal.explain;

import cloud.preflight.internal.change.Properties;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.Looked.Condition;
import cloud.preflight.rules.Asked;
import cloud.preflight.rules.FactValue;
import cloud.preflight.rules.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind the conditions of rules. Not safe for several threads at once. */
final class Reading {

    private static final Pattern CONTAINS = Pattern.compile("([\\w.]+) contains .*");

    private final Asked asked;

    Reading(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    /** The facts behind a condition. */
    List<FactValue> facts(Object fact, Condition condition) {
        List<FactValue> read = new ArrayList<>();
        for (String property : Properties.of(condition.text())) {
            Words.read(fact, property, asked).ifPresent(read::addAll);
        }
        return read;
    }

    /** The facts behind all conditions that were looked at. */
    List<FactValue> facts(Looked look) {
        List<FactValue> read = new ArrayList<>();
        look.lookedAt().forEach(condition -> read.addAll(facts(look.fact(), condition)));
        return read;
    }

    /**
     * Whether a rule that does not report a violation might, if facts that are missing were known: of the condition that does
     * not hold that is unknown, and of no other it is known.
     */
    boolean isOpen(Looked look) {
        if (look.gap() || look.met()) {
            return false;
        }
        List<Condition> rest =
                look.conditions().subList(look.held(), look.conditions().size());
        return isUnknown(look.fact(), rest.get(0)) && rest.stream().noneMatch(next -> neverHolds(look.fact(), next));
    }

    private boolean isUnknown(Object fact, Condition condition) {
        return facts(fact, condition).stream().anyMatch(value -> !value.known());
    }

    private boolean neverHolds(Object fact, Condition condition) {
        Matcher contains = CONTAINS.matcher(condition.text());
        if (contains.matches()
                && Properties.value(fact, contains.group(1)).orElse(this) instanceof Collection<?> some
                && some.isEmpty()) {
            return true;
        }
        boolean readable = Properties.of(condition.text()).stream().allMatch(property -> isReadable(fact, property));
        return readable && !isUnknown(fact, condition) && !condition.holds(fact);
    }

    /** Whether nothing on the way to the property is null. */
    private static boolean isReadable(Object fact, String property) {
        int last = property.lastIndexOf('.');
        return last < 0 || Properties.value(fact, property.substring(0, last)).isPresent();
    }
}
