/** What differs from cloud to cloud, as data. */
@NullMarked
package cloud.preflight.profile;

import org.jspecify.annotations.NullMarked;
