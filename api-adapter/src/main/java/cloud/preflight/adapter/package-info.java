/** How it is asked: the service and the {@code preflight} command. */
@NullMarked
package cloud.preflight.adapter;

import org.jspecify.annotations.NullMarked;
