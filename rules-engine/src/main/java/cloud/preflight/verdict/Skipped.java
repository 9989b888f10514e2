package cloud.preflight.verdict;

/**
 * A server that the execution of a policy would leave out.
 *
 * @param resourceId the server's id
 * @param reason why it can't be backed up: the primary violation of its own check
 */
public record Skipped(String resourceId, Violation reason) {}
