/** The decision log: what was asked and decided, a line each, kept in a file or written to standard output. */
@NullMarked
package cloud.preflight.adapter.decisionlog;

import org.jspecify.annotations.NullMarked;
