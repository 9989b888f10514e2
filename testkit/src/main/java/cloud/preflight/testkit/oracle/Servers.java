package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes generated servers. */
final class Servers {

    private static final List<String> STATUSES = List.of(
            "ACTIVE",
            "SHUTOFF",
            "ERROR",
            "PAUSED",
            "SUSPENDED",
            "RESCUE",
            "SHELVED_OFFLOADED",
            "VERIFY_RESIZE",
            "SOFT_DELETED",
            "DELETED",
            "BUILD",
            "ACTIVE ",
            "\u00c9TEINT");
    private static final List<String> TASK_STATES = Arrays.asList(
            null, null, "", "rebooting", "deleting", "soft-deleting", "soft_deleting", "deleting ", "image_snapshot");
    private static final List<String> ZONES = List.of("az1", "az2", "az3", "az9", "AZ1", "az1 ");

    private final World world;
    private final Dice dice;

    Servers(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /** A server with a zone, in the given status. */
    Map<String, Object> add(String id, String status, Optional<String> zone) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("id", id);
        server.put("status", status);
        extras(server);
        zone.ifPresentOrElse(az -> server.put(ServerDoc.AZ, az), () -> dice.putUnknown(server, ServerDoc.AZ));
        dice.insert(world.servers, server);
        return server;
    }

    /** A healthy or unhealthy status for backup or restore, in any case. */
    String status(String allowed, boolean healthy) {
        List<String> fitting = new ArrayList<>(STATUSES);
        fitting.addAll(world.platform.list(allowed));
        fitting.removeIf(status -> world.platform.listsStatus("terminated-server-statuses", status)
                || world.platform.listsStatus(allowed, status) != healthy);
        return dice.cased(dice.of(fitting));
    }

    String terminated() {
        return dice.cased(dice.of(world.platform.list("terminated-server-statuses")));
    }

    /** Something is being done to the server that forbids what is asked. */
    void block(Map<String, Object> server) {
        List<String> states = world.platform.list("blocking-task-states");
        if (!states.isEmpty()) {
            server.put(ServerDoc.TASK_STATE, dice.cased(dice.of(states)));
        }
    }

    private List<String> unblocking() {
        List<String> states = new ArrayList<>(TASK_STATES);
        states.removeIf(state -> state != null && world.platform.listsStatus("blocking-task-states", state));
        return states;
    }

    /** A zone that supports backup or one that does not. */
    String zone(boolean supported) {
        Optional<List<String>> azs = world.platform.backupAzs();
        if (supported && azs.isPresent() && !azs.get().isEmpty()) {
            return dice.of(azs.get());
        }
        return dice.of(ZONES.stream()
                .filter(zone -> supported || azs.isEmpty() || !azs.get().contains(zone))
                .toList());
    }

    /** A server type that is, or is not, in the given list of the profile; empty when there is none. */
    Optional<String> type(String list, boolean listed) {
        List<String> types = world.platform.list("server-types").stream()
                .filter(type -> world.platform.lists(list, type) == listed)
                .toList();
        return types.isEmpty() ? Optional.empty() : Optional.of(dice.of(types));
    }

    /** A type that is no server's. */
    String foreignType() {
        List<String> foreign = new ArrayList<>(List.of(
                "OS::Cinder::Volume", "os::nova::server", "OS::Nova::Server ", "OS::Ironic::BareMetalServer", "%s"));
        foreign.removeIf(world.platform::isServerType);
        return dice.of(foreign);
    }

    /** The default type is often left out of a request. */
    void putType(Map<String, Object> holder, String key, String type) {
        if (!type.equals(Facts.DEFAULT_TYPE) || dice.chance(0.4)) {
            holder.put(key, type);
        } else {
            dice.putUnknown(holder, key);
        }
    }

    private void extras(Map<String, Object> server) {
        put(server, "name", dice.of("ecs-1", "web \"a\"", "\u670d\u52a1\u5668", ""));
        put(server, "hostId", "");
        put(server, "image", dice.of("", Tree.pair("id", "i", "links", List.of())));
        put(server, "flavor", Map.of("id", "s3.large.2"));
        put(server, "metadata", Map.of("charging_mode", "0"));
        put(server, ServerDoc.TASK_STATE, dice.of(unblocking()));
        put(server, "OS-EXT-STS:vm_state", "active");
        put(server, "tags", List.of());
        put(server, "locked", false);
        world.decorate(server);
    }

    private void put(Map<String, Object> document, String key, Object value) {
        if (dice.chance(0.4)) {
            document.put(key, value);
        }
    }
}
