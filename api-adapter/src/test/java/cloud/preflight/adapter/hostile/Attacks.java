package cloud.preflight.adapter.hostile;

import cloud.preflight.adapter.hostile.Attack.Sent;
import java.util.Random;

/** All attacks there are. Safe for any number of threads. */
final class Attacks {

    private final HostileBodies bodies;
    private final HostilePaths paths;
    private final HostileHeads heads;
    private final HostileManners manners;

    Attacks(Besieged besieged) {
        bodies = new HostileBodies(besieged);
        paths = new HostilePaths(besieged);
        heads = new HostileHeads(besieged);
        manners = new HostileManners(this::sent);
    }

    /** The same for a source of chance in the same state. */
    Attack attack(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> heads.attack(random);
            case 1 -> manners.attack(random);
            default -> Attack.of(sent(random), random);
        };
    }

    private Sent sent(Random random) {
        return random.nextInt(3) == 0 ? paths.sent(random) : bodies.sent(random);
    }
}
