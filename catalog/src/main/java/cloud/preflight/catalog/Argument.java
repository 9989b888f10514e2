package cloud.preflight.catalog;

/**
 * A named argument of a row's message.
 *
 * @param name its key in {@code arguments}, {@code volume_id} for instance
 * @param kind its type
 */
public record Argument(String name, Kind kind) {

    /** The type of an argument's value. */
    public enum Kind {
        /** A {@link String}. */
        STRING,
        /** A {@link Long}. */
        INTEGER,
        /** A {@link java.util.List} of strings, joined with {@code ", "} in the message. */
        LIST
    }

    static Argument text(String name) {
        return new Argument(name, Kind.STRING);
    }

    static Argument integer(String name) {
        return new Argument(name, Kind.INTEGER);
    }

    static Argument list(String name) {
        return new Argument(name, Kind.LIST);
    }
}
