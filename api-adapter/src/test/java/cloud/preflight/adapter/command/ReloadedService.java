package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Log;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A service whose profile stands in a file and is read again when a test says so, and what it logs. */
final class ReloadedService implements AutoCloseable {

    static final String STRICT = "allow-shareable-volumes: false\n";
    static final String LENIENT = "allow-shareable-volumes: true\n";
    static final String QUESTION = "{'operation':'protect','request':{'resource_id':'s0'}}".replace('\'', '"');
    static final String ACTION = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
    static final int SERVERS = 50;

    private final List<WeakReference<Service.Deciding>> decided = new ArrayList<>();
    private final Log log = new Log();
    private final Path profile;
    private final Service service;
    private final ProfileReload reload;

    /** One that is strict, with servers that are backed up where shareable volumes are. */
    ReloadedService(Path folder) throws Exception {
        profile = Files.writeString(folder.resolve("profile.yaml"), STRICT);
        Inventory inventory = Inventory.in(folder.resolve("data"));
        Assembly assembly = new Assembly(inventory, Optional.empty(), true, Optional.empty());
        service = Service.start(
                () -> assembly.under(Profile.parse(STRICT)),
                inventory,
                new Service.Listening("127.0.0.1", 0, any -> {}, Credentials.none()));
        reload = new ProfileReload(new ProfileFile(profile, "--profile"), assembly, next -> {
            decided.add(new WeakReference<>(next));
            service.decide(next);
        });
        Reply kept = client().send("PUT", "/v1/p/inventory", BodyPublishers.ofString(facts()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private static String facts() {
        String servers = String.join(
                ",",
                IntStream.range(0, SERVERS)
                        .mapToObj(i -> "{'id':'s" + i + "','status':'ACTIVE','os-extended-volumes:volumes_attached':"
                                + "[{'id':'v'}]}")
                        .toList());
        return ("{'servers':[" + servers + "],'volumes':[{'id':'v','size':1,'multiattach':true}],'policies':[]}")
                .replace('\'', '"');
    }

    /** Names the rules under a profile. */
    static String ruleset(String profile) {
        return Preflight.create(Profile.parse(profile)).ruleset();
    }

    /** Where the profile stands. */
    Path profile() {
        return profile;
    }

    ProfileReload reload() {
        return reload;
    }

    Client client() {
        return new Client(service.url());
    }

    /** Changes the profile, which counts when it returns. */
    void write(String text) {
        try {
            Files.writeString(profile, text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        reload.read();
    }

    Reply ask() {
        return client().post("/v1/p/validations", QUESTION);
    }

    String decision() {
        return String.valueOf(ask().json().get("decision"));
    }

    List<String> warningsAndErrors() {
        return log.warningsAndErrors();
    }

    /** Everything that took the place of what decided before. */
    List<WeakReference<Service.Deciding>> decided() {
        return decided;
    }

    @Override
    public void close() {
        reload.close();
        service.close();
        log.close();
    }
}
