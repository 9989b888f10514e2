/**
 * The bytes of a question become the bytes of its answer, the same from every way of asking: the JSON of verdicts, errors and
 * catalog rows. Knows no framework and no database.
 */
@NullMarked
package cloud.preflight.answers;

import org.jspecify.annotations.NullMarked;
