package cloud.preflight.request;

import cloud.preflight.facts.Server;

/** The type of a resource in a request. */
final class ResourceType {

    private ResourceType() {}

    static String orDefault(String given) {
        return given.isEmpty() ? Server.TYPE : given;
    }
}
