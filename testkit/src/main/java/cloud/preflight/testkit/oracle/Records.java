package cloud.preflight.testkit.oracle;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes generated operation logs and quotas. */
final class Records {

    private static final BigInteger LARGEST = BigInteger.valueOf((1L << 53) - 1);
    private static final List<String> TYPES =
            List.of("protect", "backup", "restore", "delete", "replicate", "replication", "resize", "PROTECT", "");
    private static final List<String> OVER = List.of("success", "fail", "failed", "skipped", "timeout", "error");

    private final World world;
    private final Dice dice;

    Records(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /** An entry of a running operation, whose key ({@code plan_id} or {@code resource_id}) is the id. */
    Map<String, Object> running(String type, String key, String id) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("id", world.names.next("task"));
        log.put("operation_type", dice.of(names(type)));
        log.put("status", dice.cased(dice.of("in_progress", "in_progress", "running", "waiting")));
        log.put(key, id);
        if (dice.chance(0.2)) {
            log.put("checkpoint_item_id", world.names.next("item"));
        }
        world.decorate(log);
        dice.insert(world.logs, log);
        return log;
    }

    void automatic(Map<String, Object> log, boolean automatic) {
        if (automatic) {
            log.put("auto_trigger", true);
        } else if (dice.chance(0.6)) {
            log.put("auto_trigger", dice.of(false, false, null));
        }
    }

    /** An entry that lacks exactly one thing of what {@link #running} writes. */
    void almost(String type, String key, String id) {
        Map<String, Object> log = running(type, key, id);
        automatic(log, dice.chance(0.5));
        switch (dice.below(4)) {
            case 0 -> log.put("status", over());
            case 1 ->
                log.put(
                        "operation_type",
                        dice.of(TYPES.stream()
                                .filter(other -> !names(type).contains(other))
                                .toList()));
            case 2 -> log.put(key, world.names.near(id));
            default -> {
                log.remove(key);
                log.put(dice.of("checkpoint_item_id", "task_id"), id);
            }
        }
    }

    String over() {
        return dice.cased(dice.of(OVER));
    }

    /** What logs call such an operation. */
    private static List<String> names(String type) {
        return switch (type) {
            case "protect" -> List.of("protect", "backup");
            case "replicate" -> List.of("replicate", "replication");
            default -> List.of(type);
        };
    }

    /** Quotas around what is needed; a quota of a named fault is exceeded, mostly by one. */
    void quotas(long backups, BigInteger size, Set<String> exceeded) {
        quota("backups", BigInteger.valueOf(backups), exceeded.contains("backups"));
        quota("backup_capacity", size, exceeded.contains("backup_capacity"));
        if (dice.chance(0.3)) {
            put("volume_backups", 0, 9);
        }
        if (dice.chance(0.3)) {
            put("replication_capacity", 10, 10);
        }
    }

    private void quota(String type, BigInteger need, boolean exceeded) {
        double roll = dice.below(100);
        if (!exceeded && roll < 15) {
            return;
        }
        if (!exceeded && roll < 30) {
            put(type, -1, dice.of(0L, 9L, LARGEST.longValue()));
            return;
        }
        BigInteger used = BigInteger.valueOf(dice.of(0L, 1L, 9L, 400L, 12345L));
        if (exceeded && need.signum() == 0) {
            used = used.max(BigInteger.ONE);
        }
        BigInteger within = used.add(need).min(LARGEST);
        long quota = within.longValue();
        if (exceeded) {
            quota = Math.max(0, quota - dice.of(1L, 1L, 1L, 100L, quota));
        } else {
            quota = Math.min(LARGEST.longValue(), quota + dice.of(0L, 0L, 0L, 1L, 1000L));
        }
        put(type, quota, used.longValue());
    }

    void put(String type, long quota, long used) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", type);
        entry.put("quota", quota);
        entry.put("used", used);
        if (dice.chance(0.3)) {
            entry.put("unit", "GB");
        }
        world.decorate(entry);
        dice.insert(world.quotas, entry);
    }
}
