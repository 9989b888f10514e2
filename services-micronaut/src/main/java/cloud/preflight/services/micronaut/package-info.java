/** The service written with another framework, or in another way. */
@NullMarked
package cloud.preflight.services.micronaut;

import org.jspecify.annotations.NullMarked;
