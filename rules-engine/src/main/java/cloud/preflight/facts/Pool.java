package cloud.preflight.facts;

/**
 * The storage pool of a volume: what follows the first {@code #} in {@code os-vol-host-attr:host}.
 *
 * @param name its name; empty when it is unknown or the volume is in none
 * @param known whether it is known. An ordinary user is not shown it
 */
public record Pool(String name, boolean known) {

    /** It is not known which pool the volume is in. */
    public static final Pool UNKNOWN = new Pool("", false);
    /** The volume is in no pool. */
    public static final Pool NONE = new Pool("", true);

    /** A pool with a name. */
    public static Pool named(String name) {
        return new Pool(name, true);
    }
}
