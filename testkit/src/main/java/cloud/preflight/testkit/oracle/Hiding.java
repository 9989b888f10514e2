package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes the facts of a question poorer: hides what the contract calls unknown where nobody shows it. What was denied is
 * then never allowed, since each thing that is hidden is either not needed or named as missing.
 *
 * <p>What an absent field means something else for stays: a root device, a task state, a restore mode. So does a volume
 * which a server has only by the volume's own word, where the server's list is taken for whole.
 */
public final class Hiding {

    private static final String ATTACHED = ServerDoc.VOLUMES;

    private final Platform platform;
    private final Map<String, Object> facts;
    private final Random random;
    private final List<Runnable> steps = new ArrayList<>();

    private Hiding(Map<String, Object> profile, Map<String, Object> facts, Random random) {
        this.platform = new Platform(profile);
        this.facts = facts;
        this.random = random;
    }

    /**
     * Hides one or more things.
     *
     * @param profile the keys that differ from the defaults: what it fills in is not hidden
     * @param question stays as it is
     * @param random chooses what is hidden, and how it is left out
     * @return the poorer question; an equal one only where nothing is left to hide
     */
    public static Map<String, Object> poorer(Map<String, Object> profile, Map<String, Object> question, Random random) {
        Map<String, Object> copy = Tree.copy(question);
        if (Json.has(copy, "facts")) {
            Hiding hiding = new Hiding(profile, Json.object(copy, "facts"), random);
            hiding.hideOne();
            while (random.nextInt(3) == 0) {
                hiding.hideOne();
            }
        }
        return copy;
    }

    private void hideOne() {
        steps.clear();
        Facts.LISTS.forEach(this::list);
        quotas();
        account();
        each(Facts.SERVERS, this::server);
        each(Facts.ITEMS, this::item);
        each(Facts.VOLUMES, volume -> text(volume, VolumeDoc.HOST));
        if (!steps.isEmpty()) {
            steps.get(random.nextInt(steps.size())).run();
        }
    }

    private void list(String section) {
        if (!Json.has(facts, section)) {
            return;
        }
        List<Map<String, Object>> documents = Json.objects(facts, section);
        List<Map<String, Object>> hideable =
                documents.stream().filter(each -> hideable(section, each)).toList();
        if (!platform.lists("empty-when-absent", section) && hideable.size() == documents.size()) {
            steps.add(() -> {
                leaveOut(facts, section);
                facts.remove(Facts.links(section));
            });
        }
        if (new Facts(facts).whole(section)) {
            steps.add(() -> goOn(section));
        }
        hideable.forEach(document -> steps.add(() -> {
            documents.remove(document);
            if (!section.equals(Facts.VOLUMES) || random.nextBoolean()) {
                goOn(section);
            }
        }));
    }

    /** A volume without a document is as unknown in a whole list as in a partial one, once the server lists it. */
    private boolean hideable(String section, Map<String, Object> document) {
        return !section.equals(Facts.VOLUMES)
                || Json.objects(facts, Facts.SERVERS).stream()
                        .map(ServerDoc::new)
                        .filter(server ->
                                new VolumeDoc(document).attachment(server).isPresent())
                        .allMatch(server ->
                                !server.listsVolumes() || server.listedVolumes().contains(Json.string(document, "id")));
    }

    private void goOn(String section) {
        List<Object> links = new ArrayList<>(Json.objects(facts, Facts.links(section)));
        links.add(new LinkedHashMap<>(Map.of("rel", "next")));
        facts.put(Facts.links(section), links);
    }

    private void quotas() {
        if (Json.has(Json.object(facts, "quotas"), "resources") && !platform.lists("empty-when-absent", "quotas")) {
            steps.add(() -> leaveOut(facts, "quotas"));
            steps.add(() -> leaveOut(Json.object(facts, "quotas"), "resources"));
        }
    }

    private void account() {
        Map<String, Object> account = Json.object(facts, "account");
        Facts.ACCOUNT.stream()
                .filter(key -> Json.has(account, key) && !Json.has(platform.defaultAccount(), key))
                .forEach(key -> steps.add(() -> leaveOut(account, key)));
        if (!account.isEmpty() && platform.defaultAccount().isEmpty()) {
            steps.add(() -> leaveOut(facts, "account"));
        }
    }

    private void server(Map<String, Object> server) {
        text(server, ServerDoc.AZ);
        if (Json.has(server, ATTACHED)) {
            steps.add(() -> leaveOut(server, ATTACHED));
        }
    }

    private void item(Map<String, Object> item) {
        Map<String, Object> info = Json.object(item, "extend_info");
        text(info, "resource_az");
        if (Json.has(info, "volume_backups")) {
            steps.add(() -> leaveOut(info, "volume_backups"));
        }
    }

    private void text(Map<String, Object> document, String key) {
        if (Json.nonEmpty(document, key).isPresent()) {
            steps.add(() -> {
                leaveOut(document, key);
                if (random.nextInt(3) == 0) {
                    document.put(key, "");
                }
            });
        }
    }

    private void each(String section, Consumer<Map<String, Object>> step) {
        Json.objects(facts, section).forEach(step);
    }

    private void leaveOut(Map<String, Object> document, String key) {
        if (random.nextInt(3) == 0) {
            document.put(key, null);
        } else {
            document.remove(key);
        }
    }
}
