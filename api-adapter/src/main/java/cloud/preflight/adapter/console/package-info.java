/** The console: its pages and what they are made of, without the HTTP around it. */
@NullMarked
package cloud.preflight.adapter.console;

import org.jspecify.annotations.NullMarked;
