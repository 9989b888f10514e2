package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.live.Catalog.Placement;
import cloud.preflight.live.Named;
import cloud.preflight.live.SignIn;
import cloud.preflight.live.SignIn.ApplicationCredential;
import cloud.preflight.live.SignIn.Password;
import cloud.preflight.live.SignIn.Token;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signs in to a cloud from a shell, by the options that the clients of OpenStack have: {@code username} is in
 * {@code OS_USERNAME}, or in a {@code clouds.yaml}.
 *
 * @param value the value of an option; empty where it is absent
 * @param title how an option is called where it stands: {@code OS_USERNAME}
 */
record SignInOptions(Function<String, Optional<String>> value, Function<String, String> title) {

    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

    /** The address of the identity service. Its version may be left out, as the clients of OpenStack find it out. */
    URI identity() {
        refuseOtherVersions();
        String url = needed("auth_url").replaceAll("/+$", "");
        return CloudVariables.address(title.apply("auth_url"), url.endsWith("/v3") ? url : url + "/v3");
    }

    private void refuseOtherVersions() {
        get("identity_api_version")
                .filter(version -> !version.matches("3(\\.[0-9]+)?"))
                .ifPresent(version -> {
                    throw new CommandFailure(title.apply("identity_api_version") + " is " + version + ", must be 3");
                });
        boolean unverified =
                get("insecure").filter(insecure -> !NO.contains(insecure)).isPresent()
                        || get("verify").filter(NO::contains).isPresent();
        if (unverified) {
            throw new CommandFailure("certificates are always verified: name whom to trust in " + title.apply("cacert")
                    + " instead of " + title.apply(get("verify").isPresent() ? "verify" : "insecure"));
        }
    }

    /** Which of a service's addresses is meant. */
    Placement placement() {
        String name = get("interface").isPresent() ? "interface" : "endpoint_type";
        return new Placement(
                get("region_name").orElse(null),
                CloudVariables.side(title.apply(name), get(name).orElse("public")));
    }

    /** The file with the authorities that are trusted; null for those of the virtual machine. */
    @Nullable
    String authorities() {
        return get("cacert").orElse(null);
    }

    /** What is shown to the identity service. */
    SignIn signIn() {
        String type = get("auth_type").orElseGet(this::usualType);
        return switch (type) {
            case "password", "v3password" -> new Password(user(), needed("password"), neededProject());
            case "token", "v3token" -> new Token(needed("token"), project());
            case "v3applicationcredential" -> applicationCredential();
            default ->
                throw new CommandFailure(title.apply("auth_type") + " is " + type
                        + ", must be password, token or v3applicationcredential");
        };
    }

    private String usualType() {
        if (get("application_credential_id").isPresent()
                || get("application_credential_name").isPresent()) {
            return "v3applicationcredential";
        }
        return get("token").isPresent() ? "token" : "password";
    }

    private ApplicationCredential applicationCredential() {
        String secret = needed("application_credential_secret");
        Optional<String> id = get("application_credential_id");
        return id.isPresent()
                ? new ApplicationCredential(id.get(), null, null, secret)
                : new ApplicationCredential(null, needed("application_credential_name"), user(), secret);
    }

    private Named user() {
        Optional<String> id = get("user_id");
        return id.isPresent() ? new Named(id.get(), null, null, null) : named(needed("username"), "user_domain");
    }

    private Named neededProject() {
        Named project = project();
        if (project == null) {
            throw new CommandFailure(title.apply("project_id") + " or " + title.apply("project_name")
                    + " is not set: a project is wanted");
        }
        return project;
    }

    private @Nullable Named project() {
        Optional<String> id = either("project_id", "tenant_id");
        if (id.isPresent()) {
            return new Named(id.get(), null, null, null);
        }
        return either("project_name", "tenant_name")
                .map(name -> named(name, "project_domain"))
                .orElse(null);
    }

    private Named named(String name, String domain) {
        Optional<String> domainName = get(domain + "_name");
        Optional<String> usual = domainName.isPresent() ? Optional.empty() : get("default_domain");
        return new Named(null, name, get(domain + "_id").or(() -> usual).orElse(null), domainName.orElse(null));
    }

    private Optional<String> either(String name, String older) {
        return Stream.of(name, older).flatMap(option -> get(option).stream()).findFirst();
    }

    private Optional<String> get(String option) {
        return value.apply(option);
    }

    private String needed(String option) {
        return get(option).orElseThrow(() -> new CommandFailure(title.apply(option) + " is not set"));
    }
}
