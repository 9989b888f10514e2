package cloud.preflight.adapter.console;

import java.util.Locale;

/** A page that the browser draws: what is served is its frame. */
public enum View {
    ASK("/"),
    RESTORE("/restore"),
    POLICY("/policy"),
    FLEET("/fleet");

    private final String path;
    private final String id = name().toLowerCase(Locale.ROOT);

    View(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String id() {
        return id;
    }
}
