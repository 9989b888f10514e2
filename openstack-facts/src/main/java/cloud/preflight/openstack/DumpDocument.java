package cloud.preflight.openstack;

import cloud.preflight.facts.Section;

/**
 * A document of a dump.
 *
 * @param section where it belongs
 * @param project whose it is
 * @param offset where it starts in the text, in bytes
 * @param note of a server its name, of a checkpoint item when it was created; empty where that is absent, and elsewhere
 * @param content what was read from it: a {@code Server}, {@code Volume}, {@code CheckpointItem}, {@code Policy} or {@code
 *     OperationLog}, the {@code List} of the {@code Quota}s, or the {@code Account}
 */
public record DumpDocument(Section section, String project, long offset, String note, Object content) {}
