/** The facts of projects, kept: durable, and read by key. */
@NullMarked
package cloud.preflight.adapter.inventory;

import org.jspecify.annotations.NullMarked;
