/** How a check runs: resolve, decide, order. Not for embedders. */
@NullMarked
package cloud.preflight.internal.check;

import org.jspecify.annotations.NullMarked;
