package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.KeystoneSettings;
import cloud.preflight.adapter.credentials.KeystoneSettings.Account;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.tracing.Calls;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The credentials that the settings ask for. */
final class CredentialsSettings {

    private static final String CREDENTIALS = "PREFLIGHT_CREDENTIALS";
    private static final String TOKENS = "PREFLIGHT_TOKENS";
    private static final String URL = "PREFLIGHT_KEYSTONE_URL";
    private static final String TIMEOUT = "PREFLIGHT_KEYSTONE_TIMEOUT";
    private static final String CACHE = "PREFLIGHT_KEYSTONE_CACHE";
    private static final String USER = "PREFLIGHT_KEYSTONE_USER";
    private static final String PASSWORD = "PREFLIGHT_KEYSTONE_PASSWORD";
    private static final String PROJECT = "PREFLIGHT_KEYSTONE_PROJECT";

    private static final int USUAL_TIMEOUT = 5;
    private static final int USUAL_CACHE = 60;
    private static final int LONGEST = 86_400;

    private final Function<String, Optional<String>> environment;

    /** Those in this environment, in which an empty variable is absent. */
    CredentialsSettings(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** What has to be shown. Who names a token file and says nothing else wants it to be used. */
    Credentials credentials(TokensOption flag, Path data, Calls calls) {
        boolean named = flag.file().isPresent() || value(TOKENS).isPresent();
        String kind = value(CREDENTIALS).orElse(named ? "tokens" : "none");
        if (flag.file().isPresent() && !kind.equals("tokens")) {
            throw new CommandFailure("--tokens is given, but " + CREDENTIALS + " is " + kind + ", must be tokens");
        }
        return switch (kind) {
            case "none" -> Credentials.none();
            case "tokens" -> Credentials.tokens(new TokenFile(tokens(flag, data)));
            case "keystone" -> Credentials.keystone(keystone(), calls);
            default -> throw new CommandFailure(CREDENTIALS + " is " + kind + ", must be none, tokens or keystone");
        };
    }

    /** The token file, be it there or not. */
    Path tokens(TokensOption flag, Path data) {
        return flag.file()
                .or(() -> value(TOKENS).map(name -> FileNames.of(TOKENS, name)))
                .orElseGet(() -> data.resolve(TokensOption.USUAL));
    }

    private KeystoneSettings keystone() {
        String url = value(URL)
                .orElseThrow(() -> new CommandFailure(CREDENTIALS + " is keystone, but " + URL + " is not set"));
        return new KeystoneSettings(
                address(url.replaceAll("/+$", "")),
                seconds(TIMEOUT, 1, USUAL_TIMEOUT),
                seconds(CACHE, 0, USUAL_CACHE),
                account());
    }

    /** An address that is refused is not printed: there may be a password in it. */
    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && url.endsWith("/v3")) {
                return address;
            }
        } catch (IllegalArgumentException other) {
            // No address at all.
        }
        throw new CommandFailure(URL + " must be an http or https address that ends with /v3, without a password");
    }

    private Duration seconds(String name, int least, int usual) {
        String text = value(name).orElse(String.valueOf(usual));
        int seconds = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (seconds < least || seconds > LONGEST) {
            throw new CommandFailure(name + " is " + text + ", must be whole seconds from " + least + " to " + LONGEST);
        }
        return Duration.ofSeconds(seconds);
    }

    private @Nullable Account account() {
        if (Stream.of(USER, PASSWORD, PROJECT).allMatch(name -> value(name).isEmpty())) {
            return null;
        }
        return new Account(ofAccount(USER), ofAccount(PASSWORD), ofAccount(PROJECT));
    }

    private String ofAccount(String name) {
        return value(name)
                .orElseThrow(() -> new CommandFailure(
                        name + " is not set, but an account is its user, its password and its project"));
    }

    private Optional<String> value(String name) {
        return environment.apply(name);
    }
}
