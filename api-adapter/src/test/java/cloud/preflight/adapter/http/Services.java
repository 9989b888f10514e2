package cloud.preflight.adapter.http;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.inventory.Inventory;

/** Services for tests. */
public final class Services {

    private Services() {}

    /** One on the loopback address and a free port. */
    public static Service start(Preflight preflight, Inventory inventory) throws Service.NotStarted {
        return start(preflight, inventory, "127.0.0.1", 0);
    }

    static Service start(Preflight preflight, Inventory inventory, String host, int port) throws Service.NotStarted {
        return Service.start(() -> Service.Deciding.by(preflight, inventory), inventory, host, port);
    }

    /** One on the loopback address and a free port, whose callers have to show something. */
    public static Service start(Preflight preflight, Inventory inventory, Credentials credentials)
            throws Service.NotStarted {
        return Service.start(
                () -> Service.Deciding.by(preflight, inventory),
                inventory,
                new Service.Listening("127.0.0.1", 0, any -> {}, credentials));
    }
}
