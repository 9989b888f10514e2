/** The service written with another framework, or in another way. */
@NullMarked
package cloud.preflight.services.spring;

import org.jspecify.annotations.NullMarked;
