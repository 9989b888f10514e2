/** YAML as plain data: profiles, and the files of settings and clouds beside them. */
@NullMarked
package cloud.preflight.internal.yaml;

import org.jspecify.annotations.NullMarked;
