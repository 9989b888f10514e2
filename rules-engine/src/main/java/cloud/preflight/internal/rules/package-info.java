/** Where the rules run; the only package that knows the rules engine. Not for embedders. */
@NullMarked
package cloud.preflight.internal.rules;

import org.jspecify.annotations.NullMarked;
