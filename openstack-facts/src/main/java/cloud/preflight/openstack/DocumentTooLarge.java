package cloud.preflight.openstack;

import java.io.IOException;

/** Thrown when one document is larger than is read. */
public final class DocumentTooLarge extends IOException {}
