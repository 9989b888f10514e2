/**
 * A second implementation of the contract, written from its text alone, and random questions to ask it: what decides
 * must agree with it on every one of them.
 *
 * <p>Questions are JSON trees, in which a null is an absent field; so nulls stand in maps and lists everywhere, and the
 * null checker is told to leave this package alone. The public types take and give no other nulls.
 */
@NullUnmarked
package cloud.preflight.testkit.oracle;

import org.jspecify.annotations.NullUnmarked;
