package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;

/** A service that keeps the facts of a project, to be asked at its CSBS path. JSON is written with single quotes. */
final class CapabilityService implements AutoCloseable {

    /** A server that can be backed up and restored to, one in a policy, one without volumes, and a backup of the first. */
    private static final String FACTS = """
            {'servers': [{'id': 's1', 'status': 'ACTIVE', 'os-extended-volumes:volumes_attached': [{'id': 'v1'}]},
                         {'id': 's2', 'status': 'ACTIVE', 'os-extended-volumes:volumes_attached': [{'id': 'v2'}]},
                         {'id': 's3', 'status': 'ACTIVE', 'os-extended-volumes:volumes_attached': []}],
             'volumes': [{'id': 'v1', 'size': 10}, {'id': 'v2', 'size': 10}],
             'checkpoint_items': [{'id': 'i1', 'status': 'available', 'resource_id': 's1', 'extend_info':
                         {'volume_backups': [{'id': 'b1', 'source_volume_size': 10}]}}],
             'policies': [{'id': 'p1', 'name': 'nightly', 'resources': [{'id': 's2'}]}],
             'operation_logs': [], 'quotas': {'resources': []},
             'account': {'real_name_verified': true, 'migrated_to_cbr': false, 'existing_user': true}}""";

    private static final String PROJECT = "project-1";

    private final Service service;

    private CapabilityService(Service service) {
        this.service = service;
    }

    static CapabilityService start(Map<String, Object> profile, Path folder) throws Service.NotStarted {
        CapabilityService started =
                new CapabilityService(Services.start(Preflight.create(Profile.of(profile)), Inventory.in(folder)));
        started.keep(PROJECT, FACTS);
        return started;
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** The path of a project under the default provider. */
    static String path(String project) {
        return "/v1/" + project + "/providers/" + Profile.defaults().providerId() + "/resources/action";
    }

    /** What is told of a Nova server. */
    static String entry(boolean result, String server, String code, String message) {
        return json("{'result':" + result + ",'resource_type':'OS::Nova::Server','resource_id':'" + server
                + "','error_code':'" + code + "','error_msg':'" + message + "'}");
    }

    String url() {
        return service.url();
    }

    Client client() {
        return new Client(service.url());
    }

    void keep(String project, String facts) {
        Reply reply = client().send(
                        "PUT",
                        "/v1/" + project + "/inventory",
                        BodyPublishers.ofString(json(facts)),
                        "Content-Type",
                        "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    Reply askOf(String project, String body, String... headers) {
        return client().post(path(project), json(body), headers);
    }

    Reply ask(String body, String... headers) {
        return askOf(PROJECT, body, headers);
    }

    /** The answer to a question that gets one. */
    String answer(String body) {
        Reply reply = ask(body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    @Override
    public void close() {
        service.close();
    }
}
