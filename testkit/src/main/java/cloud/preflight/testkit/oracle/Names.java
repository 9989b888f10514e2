package cloud.preflight.testkit.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** New ids for one question: plain ones, or such that break careless string handling. */
final class Names {

    private static final List<String> AWKWARD = List.of(
            "%s",
            "a%s",
            "{checkpoint_item_id}",
            "$1",
            "\\1",
            "\"quoted\"",
            "back\\slash",
            "{0}",
            "%d%n%%",
            "a, b",
            "it's",
            "a/b",
            "../up",
            "~1#x",
            " lead",
            "<b>",
            "line\nbreak",
            "tab\t",
            "\u0000nul",
            "\u670d\u52a1\u5668",
            "\uff21\uff21",
            "\ud83d\ude00",
            "e\u0301",
            "\u0130\u0131",
            "null",
            "0");

    private final Dice dice;
    private final boolean awkward;
    private final Set<String> used = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
        this.awkward = dice.chance(0.25);
    }

    /** A new id, never given before in this question. */
    String next(String kind) {
        while (true) {
            String id = awkward && dice.chance(0.4) ? dice.of(AWKWARD) + suffix() : kind + "-" + hex();
            if (used.add(id)) {
                return id;
            }
        }
    }

    /** A new id that a comparison which is not exact takes for the given one. */
    String near(String id) {
        for (String candidate : dice.shuffled(
                List.of(Json.upper(id), Json.lower(id), id + " ", " " + id, id + "0", id + "\u200b", id.strip()))) {
            if (!candidate.isEmpty() && candidate.length() <= 255 && used.add(candidate)) {
                return candidate;
            }
        }
        return next("near");
    }

    private String suffix() {
        return dice.chance(0.7) ? "" : "-" + hex();
    }

    private String hex() {
        return Integer.toHexString(dice.below(0x1000000));
    }
}
