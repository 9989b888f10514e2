package cloud.preflight.testkit.oracle;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Random valid questions in the shape of native documents, full of near-misses. The same seed and the same calls give
 * the same questions. Not thread-safe.
 */
public final class Questions {

    /** All fourteen operations. */
    public static final Set<String> ALL = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "protect",
            "restore",
            "create_policy",
            "update_policy",
            "delete_policy",
            "execute_policy",
            "replicate_policy",
            "replicate_backup",
            "delete_backup",
            "show_backup",
            "create_image",
            "create_server",
            "resize_space",
            "delete_task")));

    private final Dice dice;

    /** Questions that the seed determines. */
    public Questions(long seed) {
        dice = new Dice(seed);
    }

    /** A question of any operation for the default profile. */
    public Map<String, Object> next() {
        return next(ALL, Map.of());
    }

    /** A question of one of the operations for the default profile. */
    public Map<String, Object> next(Set<String> operations) {
        return next(operations, Map.of());
    }

    /**
     * A question of one of the operations which is valid under the profile, and near what the profile decides on.
     *
     * @param profile the keys that differ from the defaults
     * @return {@code operation}, {@code request} and {@code facts}; the maps and lists in it may be immutable
     */
    public Map<String, Object> next(Set<String> operations, Map<String, Object> profile) {
        String operation = dice.of(operations.stream().sorted().toList());
        World world = new World(dice, new Platform(profile));
        Map<String, Object> request = request(world, operation);
        bystanders(world, Set.of("protect", "execute_policy", "resize_space").contains(operation));
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("operation", operation);
        question.put("request", request);
        question.put("facts", world.facts());
        return question;
    }

    private static Map<String, Object> request(World world, String operation) {
        return switch (operation) {
            case "protect" -> ProtectScene.ask(world);
            case "restore" -> RestoreScene.ask(world);
            case "execute_policy" -> ExecuteScene.ask(world);
            case "create_policy", "update_policy", "delete_policy", "replicate_policy" ->
                PolicyScene.ask(world, operation);
            case "resize_space" -> ItemScene.space(world);
            case "delete_task" -> ItemScene.task(world);
            default -> ItemScene.item(world, operation);
        };
    }

    /** Documents about something else; create_policy counts policies, so none are added to those that are there. */
    private void bystanders(World world, boolean spends) {
        if (dice.chance(0.4)) {
            Disks disks = new Disks(world);
            Map<String, Object> server = new Servers(world)
                    .add(world.names.next("srv"), dice.of("ERROR", "ACTIVE", "DELETED"), Optional.of("az4"));
            List<Disk> all = disks.plain(dice.below(3));
            Traits.spoil(world, disks, all, Set.of(dice.of("shareable", "dedicated", "pool")));
            new Attaching(world, disks).attach(server, all);
        }
        Items items = new Items(world);
        if (dice.chance(0.2)) {
            items.add(
                    world.names.next("item"),
                    dice.of(Items.BUSY),
                    world.names.next("srv"),
                    List.of(items.backup(world.names.next("bak"), true, 40)));
        }
        if (dice.chance(0.3)) {
            new Records(world).running(dice.of("protect", "restore"), "resource_id", world.names.next("srv"));
        }
        if (world.quotas.isEmpty() && !spends && dice.chance(0.6)) {
            new Records(world).quotas(1, BigInteger.TEN, Set.of(dice.of("backups", "backup_capacity", "")));
        }
    }
}
