package cloud.preflight.facts;

/**
 * What is known of the account that asks: the {@code account} section.
 *
 * @param realNameVerified {@code real_name_verified}
 * @param migratedToCbr {@code migrated_to_cbr}
 * @param existingUser {@code existing_user}
 */
public record Account(Answer realNameVerified, Answer migratedToCbr, Answer existingUser) {

    /** An account of which nothing is known. */
    public static final Account UNKNOWN = new Account(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    /** This account, with what it leaves open taken from another one. */
    public Account or(Account other) {
        return new Account(
                realNameVerified.or(other.realNameVerified),
                migratedToCbr.or(other.migratedToCbr),
                existingUser.or(other.existingUser));
    }
}
