/**
 * Facts that the services of a cloud are asked for: Keystone, Nova, Cinder and, where there is one, CSBS. Types are safe for
 * any number of threads unless they say otherwise.
 */
@NullMarked
package cloud.preflight.live;

import org.jspecify.annotations.NullMarked;
