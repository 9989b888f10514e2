package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.profile.Profile;

/** The account that asks for an operation, completed by the profile's {@code default-account}. */
public record Gate(Operation operation, Account account, Profile profile) {}
