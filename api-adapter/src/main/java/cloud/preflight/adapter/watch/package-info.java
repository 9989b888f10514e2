/** Files that may change while the program runs. */
@NullMarked
package cloud.preflight.adapter.watch;

import org.jspecify.annotations.NullMarked;
