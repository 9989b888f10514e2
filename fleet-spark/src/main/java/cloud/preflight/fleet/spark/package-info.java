/** A fleet on Spark: the steps of {@link cloud.preflight.fleet.FleetSteps}, spread over a cluster. */
@NullMarked
package cloud.preflight.fleet.spark;

import org.jspecify.annotations.NullMarked;
