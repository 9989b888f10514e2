/** What is asked: one immutable record an operation, and what makes one invalid. */
@NullMarked
package cloud.preflight.request;

import org.jspecify.annotations.NullMarked;
