/**
 * What rules speak of: the facts that they look at, with ids resolved to documents and nothing decided, and the report that
 * they speak to. A rule looks at one of these records; what can be unknown in it is a {@link
 * cloud.preflight.facts.Ternary} or null, and the comparison with the contract's constants and the profile's values stands
 * in the rule. All records are immutable.
 */
@NullMarked
package cloud.preflight.rules;

import org.jspecify.annotations.NullMarked;
