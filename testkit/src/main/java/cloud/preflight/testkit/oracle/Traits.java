package cloud.preflight.testkit.oracle;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Gives generated disks what the rules object to. */
final class Traits {

    private Traits() {}

    static void spoil(World world, Disks disks, List<Disk> all, Set<String> faults) {
        if (all.isEmpty()) {
            return;
        }
        Dice dice = world.dice;
        if (faults.contains("shareable")) {
            dice.of(all).shareable = true;
            dice.of(all).shareable |= dice.chance(0.6);
        }
        if (faults.contains("dedicated")) {
            dice.of(all).dedicated = true;
            dice.of(all).dedicated |= dice.chance(0.3);
        }
        if (faults.contains("pool")) {
            disks.unsupportedPool(dice.of(all));
        }
    }

    static BigInteger size(Collection<Disk> disks) {
        return disks.stream()
                .filter(disk -> !disk.hidden)
                .map(disk -> BigInteger.valueOf(disk.size))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
