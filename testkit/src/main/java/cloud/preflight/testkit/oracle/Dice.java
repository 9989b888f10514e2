package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random choices. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** A random part of a list, in its order. */
    <T> List<T> some(List<T> list, double probability) {
        return new ArrayList<>(list.stream().filter(each -> chance(probability)).toList());
    }

    /** Mostly none or one of the named faults, so that one fact often decides. */
    Set<String> faults(String... names) {
        double roll = random.nextDouble();
        int count = roll < 0.4 ? 0 : roll < 0.82 ? 1 : roll < 0.94 ? 2 : between(3, 5);
        List<String> all = shuffled(Arrays.asList(names));
        return new LinkedHashSet<>(all.subList(0, Math.min(count, all.size())));
    }

    <T> void insert(List<T> list, T element) {
        list.add(random.nextInt(list.size() + 1), element);
    }

    /** The word in lower, upper, mixed or its own case. */
    String cased(String word) {
        return switch (below(5)) {
            case 0 -> Json.lower(word);
            case 1 -> Json.upper(word);
            case 2 -> Json.upper(word.substring(0, 1)) + Json.lower(word.substring(1));
            default -> word;
        };
    }

    /** A true flag as native documents write it: a boolean or a string in some case. */
    Object yes() {
        return this.<Object>of(true, true, "true", "True", "TRUE", "tRuE");
    }

    /** Leaves the field out, or writes a false flag as a boolean, a string or null. */
    void putNo(Map<String, Object> document, String key) {
        if (chance(0.8)) {
            document.put(key, this.<Object>of(false, false, "false", "False", "", "no", "true ", null));
        }
    }

    /** One of the three ways in which a document does not say something. */
    void putUnknown(Map<String, Object> document, String key) {
        if (chance(0.6)) {
            document.put(key, chance(0.5) ? "" : null);
        }
    }

    void putAbsent(Map<String, Object> document, String key) {
        if (chance(0.3)) {
            document.put(key, null);
        }
    }
}
