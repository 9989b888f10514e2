package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the lists of a generated question: whole, in part, or not at all. */
final class Pages {

    private final World world;
    private final Dice dice;

    Pages(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    void show(Map<String, Object> facts, String section, List<Map<String, Object>> documents) {
        boolean emptyWhenAbsent = world.platform.lists("empty-when-absent", section);
        if (!world.gap(section)) {
            whole(facts, section, documents, emptyWhenAbsent);
        } else if (dice.chance(0.45)) {
            dice.putAbsent(facts, section);
            if (!emptyWhenAbsent && dice.chance(0.1)) {
                facts.put(Facts.links(section), next());
            }
        } else {
            facts.put(section, dice.chance(0.2) ? documents : dice.some(documents, dice.of(0.0, 0.5, 0.8)));
            facts.put(Facts.links(section), next());
        }
    }

    private void whole(
            Map<String, Object> facts, String section, List<Map<String, Object>> documents, boolean emptyWhenAbsent) {
        if (documents.isEmpty() && emptyWhenAbsent && dice.chance(0.7)) {
            dice.putAbsent(facts, section);
        } else {
            facts.put(section, documents);
        }
        if (dice.chance(0.12)) {
            facts.put(Facts.links(section), dice.of(null, new ArrayList<>(), last(), last()));
        }
    }

    /** Links of a list that goes on. */
    private List<Map<String, Object>> next() {
        List<Map<String, Object>> links = last();
        dice.insert(links, link("next"));
        return links;
    }

    /** Links of a list that does not go on. */
    private List<Map<String, Object>> last() {
        List<Map<String, Object>> links = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            links.add(link(dice.of("self", "prev", "previous", "first", "last", "NEXT", "next ", "")));
        }
        return links;
    }

    private Map<String, Object> link(String rel) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", rel);
        if (dice.chance(0.8)) {
            link.put("href", dice.of("https://compute.example/v2.1/servers?limit=1&marker=s", "", 7L));
        }
        world.decorate(link);
        return link;
    }
}
