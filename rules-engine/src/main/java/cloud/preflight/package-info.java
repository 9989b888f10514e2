/**
 * The embedding face: {@link cloud.preflight.Preflight} decides whether a backup, restore or policy operation would be
 * allowed, and if not, why. Nulls are neither taken nor given anywhere.
 */
@NullMarked
package cloud.preflight;

import org.jspecify.annotations.NullMarked;
