package cloud.preflight.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.profile.Profile;

/**
 * The gate of an operation.
 *
 * @param account the account that asks, completed by the profile's {@code default-account}
 */
public record Gate(Operation operation, Account account, Profile profile) {}
