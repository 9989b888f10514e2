package cloud.preflight.fleet;

import cloud.preflight.facts.Server;

/**
 * A server that is asked about.
 *
 * @param project whose it is
 * @param name what it is called; empty where its document does not say
 * @param facts its document
 */
record AskedServer(String project, String name, Server facts) {}
