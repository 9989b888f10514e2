/** What is answered: a decision and its reasons, as data. */
@NullMarked
package cloud.preflight.verdict;

import org.jspecify.annotations.NullMarked;
