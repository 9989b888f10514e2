/** How fast it is, each measurement beside its baseline. */
@NullMarked
package cloud.preflight.benchmarks;

import org.jspecify.annotations.NullMarked;
