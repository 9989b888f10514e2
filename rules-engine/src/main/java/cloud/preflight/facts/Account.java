package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

/**
 * What is known of the account that asks: the {@code account} section.
 *
 * @param realNameVerified {@code real_name_verified}
 * @param migratedToCbr {@code migrated_to_cbr}
 * @param existingUser {@code existing_user}
 */
public record Account(Ternary realNameVerified, Ternary migratedToCbr, Ternary existingUser) {

    /** An account of which nothing is known. */
    public static final Account UNKNOWN = new Account(Ternary.UNKNOWN, Ternary.UNKNOWN, Ternary.UNKNOWN);

    /** What is known, key by key. */
    public Account {
        requireNonNull(realNameVerified, "realNameVerified");
        requireNonNull(migratedToCbr, "migratedToCbr");
        requireNonNull(existingUser, "existingUser");
    }

    /** This account, with what it leaves open taken from another one. */
    public Account or(Account other) {
        return new Account(
                realNameVerified.or(other.realNameVerified),
                migratedToCbr.or(other.migratedToCbr),
                existingUser.or(other.existingUser));
    }
}
