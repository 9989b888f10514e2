/** The facts of projects, kept: durable, and read by key. */
@NullMarked
package cloud.preflight.inventory;

import org.jspecify.annotations.NullMarked;
