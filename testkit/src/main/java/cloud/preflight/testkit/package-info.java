/** What proves an implementation of the contract: its worked examples, and how to read and write them. */
@NullMarked
package cloud.preflight.testkit;

import org.jspecify.annotations.NullMarked;
