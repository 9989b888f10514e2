/** Who may ask about which project. */
@NullMarked
package cloud.preflight.adapter.credentials;

import org.jspecify.annotations.NullMarked;
