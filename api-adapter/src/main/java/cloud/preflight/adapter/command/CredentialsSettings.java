package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.live.Keystone;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The credentials that the settings ask for. */
final class CredentialsSettings {

    private static final String CREDENTIALS = "PREFLIGHT_CREDENTIALS";
    private static final String TOKENS = "PREFLIGHT_TOKENS";

    private final Function<String, Optional<String>> environment;

    /** Those in this environment, in which an empty variable is absent. */
    CredentialsSettings(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** Gives the identity service to whoever needs it. */
    interface Identity {
        /** The identity service, which is needed because of what these words say. */
        Keystone neededSince(String words);
    }

    /** What has to be shown. Who names a token file and says nothing else wants it to be used. */
    Credentials credentials(TokensOption flag, Path data, Identity identity) {
        String kind = kind(flag);
        if (flag.file().isPresent() && !kind.equals("tokens")) {
            throw new CommandFailure("--tokens is given, but " + CREDENTIALS + " is " + kind + ", must be tokens");
        }
        return switch (kind) {
            case "none" -> Credentials.none();
            case "tokens" -> Credentials.tokens(new TokenFile(tokens(flag, data)));
            case "keystone" -> Credentials.keystone(identity.neededSince(CREDENTIALS + " is keystone"));
            default -> throw new CommandFailure(CREDENTIALS + " is " + kind + ", must be none, tokens or keystone");
        };
    }

    /** Callers whose tokens are ours have none that a cloud knows. */
    void refuseOwnTokens(TokensOption flag) {
        if (kind(flag).equals("tokens")) {
            throw new CommandFailure(CloudVariables.SOURCE + " is " + CloudVariables.OPENSTACK
                    + ", so callers show tokens of Keystone, but " + CREDENTIALS
                    + " is tokens, must be keystone or none");
        }
    }

    private String kind(TokensOption flag) {
        boolean named = flag.file().isPresent() || environment.apply(TOKENS).isPresent();
        return environment.apply(CREDENTIALS).orElse(named ? "tokens" : "none");
    }

    /** The token file, be it there or not. */
    Path tokens(TokensOption flag, Path data) {
        return flag.file()
                .or(() -> environment.apply(TOKENS).map(name -> FileNames.of(TOKENS, name)))
                .orElseGet(() -> data.resolve(TokensOption.USUAL));
    }
}
