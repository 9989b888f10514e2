package cloud.preflight.answers;

/**
 * An answer in bytes.
 *
 * @param answer what was written: the answer that was to be, or that writing it failed
 * @param json one JSON object without line breaks; the receiver's to keep
 */
public record Written(Answer answer, byte[] json) {}
