/** Answers as bytes: the JSON of verdicts, errors and catalog rows, the same from every way of asking. */
@NullMarked
package cloud.preflight.adapter.answer;

import org.jspecify.annotations.NullMarked;
