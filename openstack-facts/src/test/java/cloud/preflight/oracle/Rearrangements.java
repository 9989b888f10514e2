package cloud.preflight.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes of a question after which the contract promises something about the verdict. */
public final class Rearrangements {

    private Rearrangements() {}

    /** The question with everything shuffled whose order the contract does not state: the verdict is the same. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> shuffled(Map<String, Object> question, Random random) {
        return (Map<String, Object>) new Shuffle(question, random).shuffle(question, List.of());
    }

    /** The question with documents about something else in the sections that are there: the verdict is the same. */
    public static Map<String, Object> withUnrelated(Map<String, Object> question, Random random) {
        Map<String, Object> copy = Tree.copy(question);
        new Unrelated(question, random).addTo(copy);
        return copy;
    }

    /**
     * The question without one thing that is unknown when it is absent: what was not allowed does not become allowed,
     * unless the profile has a value for an account key.
     *
     * <p>Policies are such a thing too, although an operation on a policy that is not there is denied.
     *
     * @return empty when nothing is left to take away
     */
    public static Optional<Map<String, Object>> without(Map<String, Object> question, Random random) {
        List<List<Object>> known = known(question);
        return known.isEmpty() ? Optional.empty() : Tree.without(question, known.get(random.nextInt(known.size())));
    }

    private static List<List<Object>> known(Map<String, Object> question) {
        Map<String, Object> facts = Json.object(question, "facts");
        List<List<Object>> known = new ArrayList<>();
        for (String section : List.of("policies", "quotas", "operation_logs")) {
            if (Json.has(facts, section)) {
                known.add(List.of("facts", section));
            }
        }
        for (String key : List.of("real_name_verified", "migrated_to_cbr", "existing_user")) {
            if (Json.has(Json.object(facts, "account"), key)) {
                known.add(List.of("facts", "account", key));
            }
        }
        fields(facts, "servers", List.of(ServerDoc.AZ), known);
        fields(facts, "checkpoint_items", List.of("extend_info", "resource_az"), known);
        fields(facts, "volumes", List.of(VolumeDoc.HOST), known);
        volumes(question, new Facts(facts), known);
        return known;
    }

    /** The field of each document of the section which has it and not empty. */
    private static void fields(Map<String, Object> facts, String section, List<String> path, List<List<Object>> known) {
        List<Map<String, Object>> documents = Json.objects(facts, section);
        for (int i = 0; i < documents.size(); i++) {
            Map<String, Object> holder =
                    path.size() == 1 ? documents.get(i) : Json.object(documents.get(i), path.get(0));
            if (Json.nonEmpty(holder, path.get(path.size() - 1)).isPresent()) {
                List<Object> place = new ArrayList<>(List.of("facts", section, i));
                place.addAll(path);
                known.add(place);
            }
        }
    }

    /** Documents of volumes which the servers asked about list by id: without it each of these still has the volume. */
    private static void volumes(Map<String, Object> question, Facts facts, List<List<Object>> known) {
        List<ServerDoc> servers = asked(question, facts);
        List<Map<String, Object>> documents = Json.objects(facts.json(), "volumes");
        for (int i = 0; i < documents.size(); i++) {
            VolumeDoc volume = new VolumeDoc(documents.get(i));
            boolean listed =
                    servers.stream().anyMatch(server -> server.listedVolumes().contains(volume.id()));
            boolean needed = servers.stream()
                    .anyMatch(server ->
                            volume.attachedTo(server) && !server.listedVolumes().contains(volume.id()));
            if (listed && !needed) {
                known.add(List.of("facts", "volumes", i));
            }
        }
    }

    private static List<ServerDoc> asked(Map<String, Object> question, Facts facts) {
        Map<String, Object> request = Json.object(question, "request");
        List<String> ids = new ArrayList<>();
        Json.text(request, "resource_id").ifPresent(ids::add);
        Json.text(Json.object(request, "target"), "resource_id").ifPresent(ids::add);
        Json.text(request, "plan_id")
                .flatMap(facts::policy)
                .ifPresent(policy -> ids.addAll(policy.bound().keySet()));
        return ids.stream().flatMap(id -> facts.server(id).stream()).toList();
    }
}
