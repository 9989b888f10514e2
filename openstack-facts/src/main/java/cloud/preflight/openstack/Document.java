package cloud.preflight.openstack;

import cloud.preflight.facts.Section;

/**
 * One native document of the facts.
 *
 * @param section where it belongs
 * @param id its id; empty in a section that is one document
 * @param content what was read from it: a {@code Server}, {@code Volume}, {@code CheckpointItem}, {@code Policy} or
 *     {@code OperationLog}, the {@code List} of the {@code Quota}s, or the {@code Account}
 * @param json its bytes as they were given, without the white space outside strings; the receiver's to keep
 */
public record Document(Section section, String id, Object content, byte[] json) {}
