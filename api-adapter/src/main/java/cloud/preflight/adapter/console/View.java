package cloud.preflight.adapter.console;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A page that the browser draws: what is served is its frame. */
public enum View {
    /** A question and its verdict. */
    ASK("/"),
    /** A restore as a picture. */
    RESTORE("/restore"),
    /** The next runs of a policy. */
    POLICY("/policy"),
    /** Every server of an inventory. */
    FLEET("/fleet");

    private final String path;
    private final String id = name().toLowerCase(Locale.ROOT);

    View(String path) {
        this.path = path;
    }

    /** The page at this path; empty where another is, or it is written in another way. */
    public static Optional<View> at(String path) {
        return Stream.of(values()).filter(view -> view.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String id() {
        return id;
    }
}
