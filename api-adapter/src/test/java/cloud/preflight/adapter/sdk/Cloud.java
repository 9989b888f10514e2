package cloud.preflight.adapter.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.net.http.HttpRequest.BodyPublishers;

/** A service under some profile with an inventory of its own, and the SDK in front of it. */
public final class Cloud implements AutoCloseable {

    private final Preflight preflight;
    private final Service service;
    private final IdentityService identity;

    private Cloud(Preflight preflight, Service service, IdentityService identity) {
        this.preflight = preflight;
        this.service = service;
        this.identity = identity;
    }

    /** A cloud under this profile, which closes the inventory at its end. */
    public static Cloud start(Profile profile, Inventory inventory) {
        Preflight preflight = Preflight.create(profile);
        try {
            Service service = Services.start(preflight, inventory);
            return new Cloud(preflight, service, IdentityService.start());
        } catch (Service.NotStarted failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The library under the same profile. */
    Preflight library() {
        return preflight;
    }

    public Client client() {
        return new Client(service.url());
    }

    Sdk signIn(String project) {
        return Sdk.signIn(identity, project, service.url(), preflight.profile().providerId());
    }

    /** Keeps these as the facts of the project. */
    public void keep(String project, byte[] facts) {
        Reply reply = client().send(
                        "PUT",
                        "/v1/" + project + "/inventory",
                        BodyPublishers.ofByteArray(facts),
                        "Content-Type",
                        "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Override
    public void close() {
        identity.close();
        service.close();
    }
}
