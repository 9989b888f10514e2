package cloud.preflight.answers;

import java.util.Iterator;

/**
 * An answer in bytes whose beginning is there, and whose rest is written as it is taken.
 *
 * @param first the beginning, which is all where the answer is small, or that it can't be written
 * @param rest what comes after it; not safe for several threads at once
 */
public record Begun(Written first, Iterator<byte[]> rest) {}
