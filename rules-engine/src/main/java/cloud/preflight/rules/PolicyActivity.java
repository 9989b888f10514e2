package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/**
 * What is under way for a policy that an operation works on.
 *
 * @param manualBackup a backup that a person started
 * @param automaticBackup a backup that the schedule started
 * @param manualReplication a replication that a person started
 */
public record PolicyActivity(Ternary manualBackup, Ternary automaticBackup, Ternary manualReplication) {}
