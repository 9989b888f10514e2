/** How events are logged. */
@NullMarked
package cloud.preflight.adapter.log;

import org.jspecify.annotations.NullMarked;
