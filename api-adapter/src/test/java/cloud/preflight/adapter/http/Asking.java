package cloud.preflight.adapter.http;

import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.sdk.IdentityService;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The ways of asking for credentials. */
enum Asking {
    TOKENS {
        @Override
        Door door(Path folder) {
            TokenFile file = new TokenFile(folder.resolve("tokens"));
            Map<String, String> tokens = new HashMap<>();
            for (String project : Door.PROJECTS) {
                tokens.put(project, added(file, project));
            }
            return new Door(Credentials.tokens(file), tokens::get, () -> {});
        }
    },
    KEYSTONE {
        /** Every token is called what its project is, but for one. */
        @Override
        Door door(Path folder) {
            IdentityService identity = IdentityService.start();
            identity.validate(exchange -> {
                String token = exchange.getRequestHeaders().getFirst("X-Subject-Token");
                IdentityService.send(exchange, token.equals("none") ? 404 : 200, IdentityService.token(token, LATER));
            });
            KeystoneSettings settings = new KeystoneSettings(
                    URI.create(identity.url()), Duration.ofSeconds(60), Duration.ofSeconds(60), null);
            Keystone keystone = Keystone.of(settings, HttpTransport.direct());
            return new Door(Credentials.keystone(keystone), project -> project, identity::close);
        }
    };

    private static final String LATER = "2099-01-01T00:00:00.000000Z";

    /** Asks for credentials so. */
    abstract Door door(Path folder);

    private static String added(TokenFile file, String project) {
        try {
            return file.add(project);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
