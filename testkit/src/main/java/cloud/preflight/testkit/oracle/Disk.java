package cloud.preflight.testkit.oracle;

/** What a generated volume is to be like, before it is written as a document. */
final class Disk {

    final String id;
    long size;
    boolean bootable;
    boolean shareable;
    boolean dedicated;
    /** Attached by id, without a document. */
    boolean hidden;
    /** The host field; null when it is not shown. */
    String host;
    /** Set when it is attached; null when the attachment does not say. */
    String device;

    Disk(String id, long size) {
        this.id = id;
        this.size = size;
    }
}
