/**
 * What can go wrong: the 52 rows of the published error table, with their texts in Chinese and English. Everything here
 * is immutable and safe for any number of threads, and takes and returns no nulls.
 */
@NullMarked
package cloud.preflight.catalog;

import org.jspecify.annotations.NullMarked;
