/** What is known: native documents of Nova, Cinder and Cloud Server Backup Service as immutable records. */
@NullMarked
package cloud.preflight.facts;

import org.jspecify.annotations.NullMarked;
