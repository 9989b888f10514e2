/** The HTTP interface. */
@NullMarked
package cloud.preflight.adapter.http;

import org.jspecify.annotations.NullMarked;
