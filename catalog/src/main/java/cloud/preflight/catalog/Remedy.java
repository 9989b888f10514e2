package cloud.preflight.catalog;

import java.util.Locale;

/** Who can do something about a row, and what. */
public enum Remedy {
    /** The published solution is to wait or to retry. */
    WAIT,
    /** Ask for something else. */
    CHANGE_REQUEST,
    /** Change the server, the volume, the backup, the policy or the account. */
    CHANGE_RESOURCE,
    /** Only an administrator of the cloud can help. */
    ASK_ADMINISTRATOR;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name as it is written in answers, {@code change_request} for instance. */
    public String id() {
        return id;
    }
}
