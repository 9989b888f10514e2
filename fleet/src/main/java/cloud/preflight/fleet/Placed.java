package cloud.preflight.fleet;

/**
 * A record of a server's group.
 *
 * @param kind what it is
 * @param position where its document stands
 * @param at where what it says of it starts
 */
record Placed(Kind kind, long position, int at) {}
