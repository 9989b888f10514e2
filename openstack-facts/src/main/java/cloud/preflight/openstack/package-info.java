/**
 * What is read: questions and native documents of Nova, Cinder and Cloud Server Backup Service, in one pass over their
 * bytes. Unknown fields are skipped unparsed; every fault of a document is found in one go.
 */
@NullMarked
package cloud.preflight.openstack;

import org.jspecify.annotations.NullMarked;
