package cloud.preflight.inventory;

import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Volume;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a document is looked up by, beside its id. A key is a digest, so that any text makes a short one; two texts with one
 * key would only let a document be read that nobody needs. Safe for any number of threads.
 */
class Keys {

    /** To be raised with every change of what a document's keys are: the keys that are kept are then made anew. */
    static final int VERSION = 1;

    private static final int BYTES = 16;

    /** Which keys these are: documents are found by the keys of one version alone. */
    int version() {
        return VERSION;
    }

    /** The keys of a document with this content, in no order and perhaps some more than once. */
    List<byte[]> of(Object content) {
        List<byte[]> keys = new ArrayList<>();
        if (content instanceof Volume volume) {
            volume.attachments().forEach(attachment -> keys.add(server(attachment.serverId())));
        } else if (content instanceof Policy policy) {
            keys.add(name(policy.name()));
            policy.resources().forEach(resource -> keys.add(server(resource.id())));
        } else if (content instanceof OperationLog log && log.inProgress()) {
            keys.add(server(log.subject().resourceId()));
            keys.add(policy(log.subject().planId()));
        }
        return keys;
    }

    /** What has to do with a server: the volumes attached to it, the policies that bind it, the running operations on it. */
    static byte[] server(String id) {
        return digest("server " + id);
    }

    /** The policies of this name. */
    static byte[] name(String name) {
        return digest("name " + name);
    }

    /** The running operations of a policy. */
    static byte[] policy(String id) {
        return digest("policy " + id);
    }

    private static byte[] digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
