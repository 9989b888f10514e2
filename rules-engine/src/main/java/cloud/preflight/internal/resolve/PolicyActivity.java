package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Answer;

/**
 * What is under way for a policy that an operation works on.
 *
 * @param manualBackup a backup that a person started
 * @param automaticBackup a backup that the schedule started
 * @param manualReplication a replication that a person started
 */
public record PolicyActivity(
        Operation operation, Answer manualBackup, Answer automaticBackup, Answer manualReplication) {}
