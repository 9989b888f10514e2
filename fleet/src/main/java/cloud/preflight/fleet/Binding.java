package cloud.preflight.fleet;

import java.util.List;

/**
 * That a policy binds a server.
 *
 * @param type the resource type that it is bound as
 * @param excludedVolumes the ids of volumes that the policy's backups leave out
 */
record Binding(String type, List<String> excludedVolumes) {}
