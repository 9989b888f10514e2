/** The facts that the rules see: ids resolved to documents, nothing decided. Not for embedders. */
@NullMarked
package cloud.preflight.internal.resolve;

import org.jspecify.annotations.NullMarked;
