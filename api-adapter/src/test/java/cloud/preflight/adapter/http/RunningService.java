package cloud.preflight.adapter.http;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A service under the default profile, which all tests share and which ends after the last. */
public final class RunningService implements BeforeAllCallback {

    private Service service;

    @Override
    public void beforeAll(ExtensionContext context) {
        service = context.getRoot()
                .getStore(Namespace.create(RunningService.class))
                .computeIfAbsent(Service.class, key -> start(), Service.class);
    }

    private static Service start() {
        try {
            return Services.start(Preflight.create(), Inventories.none());
        } catch (Service.NotStarted failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return service.url();
    }

    public Client client() {
        return new Client(url());
    }

    /** A connection of its own, for what no HTTP client would send. */
    public Wire wire() {
        return Wire.to(url());
    }
}
