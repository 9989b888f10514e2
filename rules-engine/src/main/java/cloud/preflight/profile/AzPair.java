package cloud.preflight.profile;

/**
 * Two availability zones between which a restore is supported.
 *
 * @param from the zone of the server that was backed up
 * @param to the zone of the server that is restored to
 */
public record AzPair(String from, String to) {}
