package cloud.preflight.facts;

/**
 * An attachment of a volume to a server: an entry of a volume's {@code attachments[]}.
 *
 * @param serverId {@code server_id}; empty when absent
 * @param device {@code device}, {@code /dev/vda} for instance; empty when absent
 */
public record Attachment(String serverId, String device) {}
