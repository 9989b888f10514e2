package cloud.preflight.internal.resolve;

/**
 * A space whose size is to be changed.
 *
 * @param size the wanted size, in GiB
 * @param known whether the quotas are known
 * @param used how much of it is used, in GiB; 0 where the type is not listed or the quotas are unknown
 */
public record SpaceResize(long size, boolean known, long used) {}
