/** The service as most teams would write it: classes that JSON is bound to, plain Java that decides, classes for the answer. */
@NullMarked
package cloud.preflight.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
