package cloud.preflight.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A cloud that answers what a real one was recorded to answer: Keystone, Nova and Cinder of OpenStack Zed, to a member of the
 * project and to an administrator, and a CSBS with what it is given.
 */
public final class StandInCloud implements AutoCloseable {

    /** The token of a member of the project. */
    public static final String MEMBER = "member-token";

    /** The token of an administrator. */
    public static final String ADMIN = "admin-token";

    /** The project of both. */
    public static final String PROJECT = Recorded.PROJECT;

    private final StandInService keystone = new StandInService(this::keystone);
    private final StandInService nova = new StandInService(this::nova);
    private final StandInService cinder = new StandInService(this::cinder);
    private final StandInService csbs = new StandInService(this::csbs);
    private final Map<String, List<JsonNode>> ofCsbs = new ConcurrentHashMap<>();
    private final List<JsonNode> foreign = new CopyOnWriteArrayList<>();
    private volatile boolean hasCsbs = true;
    private volatile int pageSize = 1_000;
    private volatile String newest = "2.93";

    /** A cloud whose CSBS has nothing. */
    public StandInCloud() {
        for (String section : List.of("checkpoint_items", "policies", "operation_logs")) {
            ofCsbs.put(section, List.of());
        }
        ofCsbs.put(
                "quotas",
                List.of(Recorded.JSON
                        .createObjectNode()
                        .set(
                                "quotas",
                                Recorded.JSON.createObjectNode().set("resources", Recorded.JSON.createArrayNode()))));
    }

    public StandInService keystone() {
        return keystone;
    }

    public StandInService nova() {
        return nova;
    }

    public StandInService cinder() {
        return cinder;
    }

    public StandInService csbs() {
        return csbs;
    }

    /** The address of its identity service. */
    public String identity() {
        return keystone.url() + "/v3";
    }

    /** From now on its catalog has no CSBS. */
    public void withoutCsbs() {
        hasCsbs = false;
    }

    /** From now on its CSBS knows no path of this section. */
    public void csbsWithout(String section) {
        ofCsbs.remove(section);
    }

    /** From now on no page of a list has more. */
    void pagesOf(int documents) {
        pageSize = documents;
    }

    /** From now on Nova is older. */
    void newest(String version) {
        newest = version;
    }

    /** Nova and Cinder show an administrator this document of another project, too: a server or a volume. */
    void show(JsonNode document) {
        foreign.add(document);
    }

    /** CSBS has these documents of a section, and no others. */
    public void csbs(String section, String... documents) throws IOException {
        List<JsonNode> all = new CopyOnWriteArrayList<>();
        for (String document : documents) {
            all.add(Recorded.JSON.readTree(document));
        }
        ofCsbs.put(section, all);
    }

    private void keystone(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean wrong = body.contains("wrong");
            exchange.getResponseHeaders().set("X-Subject-Token", body.contains("admin") ? ADMIN : MEMBER);
            StandInService.send(
                    exchange, wrong ? 401 : 201, wrong ? Recorded.refusal("identity validate: bad auth") : token());
            return;
        }
        String subject = exchange.getRequestHeaders().getFirst("X-Subject-Token");
        boolean known = MEMBER.equals(subject) || ADMIN.equals(subject);
        StandInService.send(
                exchange, known ? 200 : 404, known ? token() : Recorded.refusal("identity validate: bad subject"));
    }

    /** The document of a token, with a catalog that leads here. */
    public String token() {
        ObjectNode document = (ObjectNode) Recorded.ofKeystone("keystone-token-validated-by-itself");
        ObjectNode token = (ObjectNode) document.get("token");
        token.put("expires_at", "2099-01-01T00:00:00.000000Z");
        String catalog = token.get("catalog")
                .toString()
                .replace("http://127.0.0.1:8774", nova.url())
                .replace("http://127.0.0.1:8776", cinder.url());
        try {
            token.set("catalog", Recorded.JSON.readTree(hasCsbs ? withCsbs(catalog) : catalog));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document.toString();
    }

    private String withCsbs(String catalog) {
        return "[{\"type\":\"data-protect\",\"name\":\"csbs\",\"endpoints\":[{\"interface\":\"public\",\"region_id\":"
                + "\"RegionOne\",\"url\":\"" + csbs.url() + "/v1/" + PROJECT + "\"}]}," + catalog.substring(1);
    }

    /** Who asks: {@code member} or {@code admin}; anybody else is refused. */
    private static String who(HttpExchange exchange, String service) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
        if (MEMBER.equals(token) || ADMIN.equals(token)) {
            return token.substring(0, token.indexOf('-'));
        }
        StandInService.send(exchange, 401, Recorded.refusal(service + " bad token"));
        return "";
    }

    private void nova(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v2.1/")) {
            StandInService.send(
                    exchange,
                    200,
                    "{\"version\":{\"id\":\"v2.1\",\"status\":\"CURRENT\",\"version\":\"" + newest
                            + "\",\"min_version\":\"2.1\"}}");
            return;
        }
        String who = who(exchange, "compute");
        if (who.isEmpty()) {
            return;
        }
        int minor = minor(exchange);
        if (minor > Integer.parseInt(newest.substring(2))) {
            StandInService.send(exchange, 406, Recorded.refusal("compute microversion too new"));
            return;
        }
        List<JsonNode> servers = Recorded.documents("servers-detail-" + who + "-" + recorded(minor), "servers");
        if (who.equals("admin")) {
            foreign.stream().filter(document -> document.has("tenant_id")).forEach(servers::add);
        }
        JsonNode softDeleted = Recorded.answer("server-soft-deleted-member").get("server");
        StandInList.of(servers, "servers", softDeleted)
                .answer(exchange, "/v2.1/servers", pageSize, Recorded.refusal("compute absent document"));
    }

    private static int minor(HttpExchange exchange) {
        String version = exchange.getRequestHeaders().getFirst("OpenStack-API-Version");
        return version == null ? 1 : Integer.parseInt(version.replaceFirst("compute 2\\.", ""));
    }

    private static String recorded(int minor) {
        return minor >= 93 ? "2_93" : minor >= 89 ? "2_89" : minor >= 64 ? "2_64" : minor >= 3 ? "2_3" : "2_1";
    }

    private void cinder(HttpExchange exchange) throws IOException {
        String who = who(exchange, "volumev3");
        if (who.isEmpty()) {
            return;
        }
        List<JsonNode> volumes = Recorded.documents("volumes-detail-" + who + "-default", "volumes");
        if (who.equals("admin")) {
            foreign.stream()
                    .filter(document -> document.has("os-vol-tenant-attr:tenant_id"))
                    .forEach(volumes::add);
        }
        StandInList.of(volumes, "volumes", null)
                .answer(
                        exchange,
                        "/v3/" + PROJECT + "/volumes",
                        pageSize,
                        Recorded.refusal("volumev3 absent document"));
    }

    private void csbs(HttpExchange exchange) throws IOException {
        if (who(exchange, "compute").isEmpty()) {
            return;
        }
        String path = exchange.getRequestURI().getPath();
        for (Map.Entry<String, List<JsonNode>> section : ofCsbs.entrySet()) {
            String folder = "/v1/" + PROJECT + "/" + section.getKey();
            if (path.equals(folder) && section.getKey().equals("quotas")) {
                StandInService.send(exchange, 200, section.getValue().get(0));
                return;
            }
            if (path.equals(folder) || path.startsWith(folder + "/")) {
                StandInList.of(section.getValue(), section.getKey(), null)
                        .answer(exchange, folder, pageSize, notFound(section.getKey()));
                return;
            }
        }
        StandInService.send(exchange, 404, "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"The API does not exist\"}");
    }

    private static String notFound(String section) {
        String code = Map.of("checkpoint_items", "CSBS.3001", "policies", "CSBS.3000", "operation_logs", "CSBS.6040")
                .get(section);
        return "{\"error_code\":\"" + code + "\",\"error_msg\":\"not found\"}";
    }

    @Override
    public void close() {
        keystone.close();
        nova.close();
        cinder.close();
        csbs.close();
    }
}
