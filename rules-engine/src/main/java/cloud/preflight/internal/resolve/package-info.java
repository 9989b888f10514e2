/** The way from a request to what the rules look at: what has to be known, and ids resolved to documents. Not for embedders. */
@NullMarked
package cloud.preflight.internal.resolve;

import org.jspecify.annotations.NullMarked;
