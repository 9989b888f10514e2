/**
 * One operation asked of every server of a fleet. Documents become small records, which are grouped by server in partitions
 * that fit in memory, and of each server one verdict comes. It knows no engine that spreads the work: one machine and a
 * cluster have the same records, keys and order, and so the same answer.
 */
@NullMarked
package cloud.preflight.fleet;

import org.jspecify.annotations.NullMarked;
