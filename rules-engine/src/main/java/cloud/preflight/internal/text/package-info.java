/** Text as the contract compares it. Not for embedders. */
@NullMarked
package cloud.preflight.internal.text;

import org.jspecify.annotations.NullMarked;
