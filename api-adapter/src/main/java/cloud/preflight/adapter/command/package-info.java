/** The `preflight` command. */
@NullMarked
package cloud.preflight.adapter.command;

import org.jspecify.annotations.NullMarked;
