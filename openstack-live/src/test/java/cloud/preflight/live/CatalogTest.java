package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.live.Catalog.Placement;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import cloud.preflight.request.ResizeSpace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where services are, by a token's catalog. */
class CatalogTest {

    private static Catalog catalog(String json) throws InvalidDocument {
        return Catalog.of(JsonTree.object(("{\"catalog\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                        .get("catalog"))
                .orElseThrow();
    }

    private static String endpoint(String side, String region, String url) {
        return "{\"interface\":\"" + side + "\",\"region_id\":\"" + region + "\",\"url\":\"" + url + "\"}";
    }

    private static String service(String type, String... endpoints) {
        return "{\"type\":\"" + type + "\",\"endpoints\":[" + String.join(",", endpoints) + "]}";
    }

    @Test
    void thatOfARealOneIsRead() throws Exception {
        Catalog catalog =
                catalog(Recorded.ofKeystone("keystone-catalog").get("catalog").toString());
        assertThat(catalog.address(Service.NOVA, Placement.PUBLIC)).contains(URI.create("http://127.0.0.1:8774/v2.1"));
        assertThat(catalog.address(Service.CINDER, new Placement("RegionOne", "internal")))
                .contains(URI.create("http://127.0.0.1:8776/v3/" + Recorded.PROJECT));
        assertThat(catalog.address(Service.CSBS, Placement.PUBLIC)).isEmpty();
    }

    @Test
    void theNewerNameOfCinderIsOne() throws Exception {
        assertThat(catalog("[" + service("block-storage", endpoint("public", "r", "http://c/v3/")) + "]")
                        .address(Service.CINDER, Placement.PUBLIC))
                .contains(URI.create("http://c/v3"));
    }

    @Test
    void nobodyGuessesARegion() throws Exception {
        Catalog two = catalog("["
                + service("compute", endpoint("public", "a", "http://a"), endpoint("public", "b", "http://b")) + "]");
        assertThat(two.address(Service.NOVA, new Placement("b", "public"))).contains(URI.create("http://b"));
        assertThatThrownBy(() -> two.address(Service.NOVA, Placement.PUBLIC))
                .hasMessage("its catalog has 2 public addresses of Nova and no region was chosen");
        assertThatThrownBy(() -> two.address(Service.NOVA, new Placement("c", "public")))
                .hasMessage("its catalog has 0 public addresses of Nova in the region c");
        assertThatThrownBy(() -> two.address(Service.NOVA, new Placement("a", "internal")))
                .hasMessage("its catalog has 0 internal addresses of Nova in the region a");
        assertThat(two.address(Service.CSBS, Placement.PUBLIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://n", "http://", "n/v2.1", "http://u:p@n", "http://n?x=1", "http://n/#x", "a b"})
    void anAddressThatIsNoneIsAFailureOfKeystone(String url) throws Exception {
        Catalog wrong = catalog("[" + service("compute", endpoint("public", "r", url)) + "]");
        assertThatThrownBy(() -> wrong.address(Service.NOVA, Placement.PUBLIC))
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.unavailable().source()).isEqualTo("Keystone"));
    }

    @Test
    void whatIsNoListIsNoCatalog() throws Exception {
        assertThat(Catalog.of(null)).isEqualTo(Optional.empty());
        assertThat(Catalog.of("catalog")).isEqualTo(Optional.empty());
        Catalog odd = catalog("[7,null,{},{\"type\":7,\"endpoints\":[7]},{\"type\":\"compute\",\"endpoints\":{}}]");
        assertThat(odd.address(Service.NOVA, Placement.PUBLIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v1", "/v1/", "/v1/842a3442f1e94758af77f507a7cbf4b3"})
    void theProjectMayBeLeftOutOfTheAddressOfCsbs(String path) {
        try (Asked asked = Asked.patiently()) {
            String url = asked.standIn.csbs().url();
            asked.standIn
                    .keystone()
                    .instead(200, asked.standIn.token().replace(url + "/v1/" + StandInCloud.PROJECT, url + path));
            asked.facts(new ResizeSpace("backup_capacity", 1));
            assertThat(asked.standIn.csbs().asked()).containsExactly("GET /v1/" + StandInCloud.PROJECT + "/quotas");
        }
    }
}
