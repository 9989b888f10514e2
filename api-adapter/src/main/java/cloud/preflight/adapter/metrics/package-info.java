/** What is measured, as Micrometer has it and Prometheus reads it. */
@NullMarked
package cloud.preflight.adapter.metrics;

import org.jspecify.annotations.NullMarked;
