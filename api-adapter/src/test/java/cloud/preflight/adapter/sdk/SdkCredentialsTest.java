package cloud.preflight.adapter.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.profile.Profile;
import com.huawei.openstack4j.api.exceptions.ResponseException;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Protectable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published SDK signs in at the identity service, at which the service validates the token that it then shows. */
class SdkCredentialsTest {

    private static final List<Protectable> SERVER = List.of(Protectable.builder()
            .resourceId("s")
            .resourceType("OS::Nova::Server")
            .build());

    @Test
    void isAdmittedToTheProjectOfItsToken(@TempDir Path folder) throws Exception {
        String provider = Profile.defaults().providerId();
        try (IdentityService identity = IdentityService.start();
                Credentials credentials = Credentials.keystone(Keystone.of(
                        new KeystoneSettings(URI.create(identity.url()), Duration.ofMinutes(1), Duration.ZERO, null),
                        HttpTransport.direct()));
                Service service = Services.start(Preflight.create(), Inventory.in(folder), credentials)) {
            Sdk sdk = Sdk.signIn(identity, "p", service.url(), provider);
            assertThat(sdk.protectable(SERVER)).hasSize(1);
            identity.say(200, IdentityService.token("another", "2099-01-01T00:00:00.000000Z"));
            ResponseException refused = catchThrowableOfType(ResponseException.class, () -> sdk.protectable(SERVER));
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused).hasMessageContaining("Preflight.0403");
        }
    }
}
