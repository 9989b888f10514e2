/** How a verdict is explained: by looking on while the rules look. Not for embedders. */
@NullMarked
package cloud.preflight.internal.explain;

import org.jspecify.annotations.NullMarked;
