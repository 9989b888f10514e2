/** Traces of what the service does, as OpenTelemetry has them. */
@NullMarked
package cloud.preflight.adapter.tracing;

import org.jspecify.annotations.NullMarked;
