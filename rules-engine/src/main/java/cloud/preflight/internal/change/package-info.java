/** What would have to be different: found from the conditions of the rules, and tried. Not for embedders. */
@NullMarked
package cloud.preflight.internal.change;

import org.jspecify.annotations.NullMarked;
