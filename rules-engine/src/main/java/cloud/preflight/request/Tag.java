package cloud.preflight.request;

/**
 * A tag of a backup or a policy.
 *
 * @param key {@code key}
 * @param value {@code value}
 */
public record Tag(String key, String value) {}
