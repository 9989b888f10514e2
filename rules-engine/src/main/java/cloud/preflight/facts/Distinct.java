package cloud.preflight.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts ids together, each once. */
final class Distinct {

    /** Of so many, which most servers have at most, each is looked for among those before it: a set costs more. */
    private static final int FEW = 16;

    private Distinct() {}

    /** All of these ids, then those of the others that are not among them, in order. */
    static List<String> of(List<String> ids, List<String> others) {
        if (ids.size() + others.size() > 2 * FEW) {
            Set<String> all = new LinkedHashSet<>(ids);
            all.addAll(others);
            return List.copyOf(all);
        }
        List<String> all = new ArrayList<>(ids.size() + others.size());
        add(ids, all);
        add(others, all);
        return all;
    }

    private static void add(List<String> ids, List<String> all) {
        for (String id : ids) {
            if (!all.contains(id)) {
                all.add(id);
            }
        }
    }
}
