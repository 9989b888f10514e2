package cloud.preflight.live;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param body the body, which nobody changes
 * @param at when it was read, of {@link System#nanoTime()}
 */
record Reply(int status, byte[] body, long at) {

    static final int OK = 200;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ACCEPTABLE = 406;
}
