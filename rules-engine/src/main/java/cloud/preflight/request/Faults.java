package cloud.preflight.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects the faults of one request, and knows the shapes that many fields share. Not safe for several threads. */
final class Faults {

    static final int LONGEST = 255;
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9_-]*");
    private static final Pattern ANGLE_BRACKET = Pattern.compile("[<>]");

    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?![^/])");

    private final Predicate<String> ignored;
    private final int enough;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int more;

    /**
     * Collects faults but at the pointers that are ignored. Those that one walk over a list finds at one field come in the
     * order of the list, and no more of them than are enough are kept.
     */
    Faults(Predicate<String> ignored, int enough) {
        this.ignored = ignored;
        this.enough = enough;
    }

    List<Fault> found() {
        return faults;
    }

    /** How many were not kept. */
    int more() {
        return more;
    }

    void add(String pointer, String problem) {
        add("values", pointer, problem);
    }

    private void add(String walk, String pointer, String problem) {
        if (ignored.test(pointer)) {
            return;
        }
        String field = walk + INDEX.matcher(pointer).replaceAll("/");
        if (counts.merge(field, 1, Integer::sum) <= enough) {
            faults.add(new Fault(pointer, problem));
        } else {
            more++;
        }
    }

    void id(String pointer, String id) {
        if (id.isEmpty()) {
            add(pointer, "must not be empty");
        }
        longest(pointer, id, LONGEST);
    }

    void optionalName(String pointer, String name) {
        longest(pointer, name, LONGEST);
        word(pointer, name);
    }

    void name(String pointer, String name) {
        if (name.isEmpty()) {
            add(pointer, "must not be empty");
        }
        optionalName(pointer, name);
    }

    void description(String pointer, String description) {
        longest(pointer, description, LONGEST);
        if (ANGLE_BRACKET.matcher(description).find()) {
            add(pointer, "must not contain '<' or '>'");
        }
    }

    void word(String pointer, String text) {
        if (!NAME.matcher(text).matches()) {
            add(pointer, "may only contain letters, digits, '_' and '-'");
        }
    }

    void longest(String pointer, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            add(pointer, "has " + length + " characters, at most " + most + " are allowed");
        }
    }

    void most(String pointer, List<?> list, long most) {
        if (list.size() > most) {
            add(pointer, "has " + list.size() + " entries, at most " + most + " are allowed");
        }
    }

    /** An empty one is a fault of its own already, or stands for one that could not be read. */
    void unique(List<String> values, String pointer, String field) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty() && !seen.add(values.get(i))) {
                add("repetitions", pointer + "/" + i + field, "is '" + values.get(i) + "' a second time");
            }
        }
    }
}
