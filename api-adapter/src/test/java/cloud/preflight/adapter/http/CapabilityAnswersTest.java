package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.CapabilityService.entry;
import static cloud.preflight.adapter.http.CapabilityService.json;
import static cloud.preflight.adapter.http.CapabilityService.path;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the published CSBS paths answer, byte by byte. */
class CapabilityAnswersTest {

    private static final String ALLOWED = entry(true, "s1", "", "");

    private static CapabilityService service;

    @BeforeAll
    static void start(@TempDir Path folder) throws Service.NotStarted {
        service = CapabilityService.start(Map.of(), folder);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void anAnswerIsTheseBytesAndPlainJson() {
        Reply reply = service.ask("{'check_protectable':[{'resource_id':'s1','resource_type':'OS::Nova::Server'}]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.text()).isEqualTo("{\"protectable\":[" + ALLOWED + "]}");
    }

    @Test
    void aRestoreIsAnsweredOfItsTarget() {
        assertThat(service.answer("{'check_restorable':[{'checkpoint_item_id':'i1','target':{'resource_id':'s1',"
                        + "'volumes':[{'backup_id':'b1','volume_id':'v1'}]}}]}"))
                .isEqualTo("{\"restorable\":[" + ALLOWED + "]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'resource_type':null", ",'resource_type':''"})
    void theDefaultTypeIsToldWhereNoneIsGiven(String type) {
        assertThat(service.answer("{'check_protectable':[{'resource_id':'s1'" + type + "}]}"))
                .isEqualTo("{\"protectable\":[" + ALLOWED + "]}");
        assertThat(service.answer(
                        "{'check_restorable':[{'checkpoint_item_id':'i1','target':{'resource_id':'s3'" + type + "}}]}"))
                .startsWith(json("{'restorable':[{'result':false,'resource_type':'OS::Nova::Server',"
                        + "'resource_id':'s3','error_code':'CSBS.6020'"));
    }

    @Test
    void anotherTypeIsToldAsItWasGiven() {
        assertThat(service.answer("{'check_protectable':[{'resource_id':'s1','resource_type':'OS::Cinder::Volume'}]}"))
                .startsWith(json("{'protectable':[{'result':false,'resource_type':'OS::Cinder::Volume',"
                        + "'resource_id':'s1','error_code':'CSBS.6003'"));
    }

    @Test
    void whatIsNotThereIsAResult() {
        assertThat(service.answer("{'check_protectable':[{'resource_id':'s9'}]}"))
                .contains("\"result\":false", "\"resource_id\":\"s9\"", "\"CSBS.6000\"");
        assertThat(service.answer("{'check_restorable':[{'checkpoint_item_id':'i9','target':{'resource_id':'s9'}}]}"))
                .contains("\"result\":false", "\"resource_id\":\"s9\"", "\"CSBS.3001\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'volumes':null", ",'volumes':[]"})
    void aTargetWithoutVolumesMapsNone(String volumes) {
        assertThat(service.answer("{'check_restorable':[{'checkpoint_item_id':'i1','target':{'resource_id':'s1'"
                        + volumes + "}}]}"))
                .contains("\"result\":false", "\"CSBS.6018\"", "b1");
    }

    @Test
    void anUndeterminedResultIsTrueWithTwoEmptyTexts() {
        service.keep("undetermined", """
                {'servers': [{'id': 's1', 'status': 'ACTIVE', 'os-extended-volumes:volumes_attached': [{'id': 'v1'}]}]}""");
        assertThat(service.askOf("undetermined", "{'check_protectable':[{'resource_id':'s1'}]}")
                        .text())
                .isEqualTo("{\"protectable\":[" + ALLOWED + "]}");
        Reply validation = service.client()
                .post("/v1/undetermined/validations", json("{'operation':'protect','request':{'resource_id':'s1'}}"));
        assertThat(validation.json()).containsEntry("decision", "undetermined");
    }

    @Test
    void aBoundServerStaysProtectableAndItsPolicyIsTold() {
        assertThat(service.answer("{'check_protectable':[{'resource_id':'s2'}]}"))
                .startsWith("{\"protectable\":[{\"result\":true,")
                .contains("\"resource_id\":\"s2\",\"error_code\":\"CSBS.6004\",\"error_msg\":\"")
                .contains("s2");
    }

    @Test
    void aBindingIsNotToldWhereTheProfileSaysSo(@TempDir Path folder) throws Service.NotStarted {
        try (CapabilityService silent = CapabilityService.start(Map.of("report-policy-binding", false), folder)) {
            assertThat(silent.answer("{'check_protectable':[{'resource_id':'s2'}]}"))
                    .isEqualTo("{\"protectable\":[" + entry(true, "s2", "", "") + "]}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{'migrated_to_cbr':true}, check_protectable, 400, BackupService.4003",
        "{'migrated_to_cbr':true}, check_restorable, 400, BackupService.4003",
        "{'existing_user':false}, check_protectable, 400, BackupService.4008",
        "{'existing_user':false}, check_restorable, 400, BackupService.4008",
        "{'real_name_verified':false}, check_protectable, 403, CSBS.9009"
    })
    void whatTheGateRefusesIsAnErrorOfTheWholeRequest(String account, String key, int status, String code) {
        service.keep("refused", "{'account':" + account + "}");
        for (String list : List.of("[]", "null", entryOf(key))) {
            assertError(service.askOf("refused", "{'" + key + "':" + list + "}"), status, code);
        }
    }

    @Test
    void aFaultyRequestIsToldBeforeTheGateIsAsked() {
        service.keep("migrated", "{'account':{'migrated_to_cbr':true}}");
        assertError(service.askOf("migrated", "{'check_protectable':[1]}"), 400, "CSBS.9001");
    }

    private static String entryOf(String key) {
        return key.equals("check_protectable")
                ? "[{'resource_id':'s1'}]"
                : "[{'checkpoint_item_id':'i1','target':{'resource_id':'s1'}}]";
    }

    @Test
    void anUnverifiedUserMayStillAskWhatCanBeRestored() {
        service.keep("unverified", "{'account':{'real_name_verified':false}}");
        assertThat(service.askOf("unverified", "{'check_restorable':[]}").text())
                .isEqualTo("{\"restorable\":[]}");
    }

    @Test
    void aDisabledOperationIsRefusedAsAWholeAndTheOtherIsNot(@TempDir Path folder) throws Service.NotStarted {
        try (CapabilityService disabled =
                CapabilityService.start(Map.of("disabled-operations", List.of("protect")), folder)) {
            for (String list : List.of("[]", "null", entryOf("check_protectable"))) {
                Reply refused = disabled.ask("{'check_protectable':" + list + "}");
                assertError(refused, 500, "CSBS.9998");
                assertThat(refused.json()).containsEntry("error_msg", ErrorCode.OPERATION_NOT_SUPPORTED.template());
            }
            assertThat(disabled.answer("{'check_restorable':[]}")).isEqualTo("{\"restorable\":[]}");
        }
    }

    @Test
    void anAnswerIsCompressedOnlyWhenThatIsAskedFor() throws IOException {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "{'resource_id':'s" + i + "'}")
                .collect(Collectors.joining(",", "{'check_protectable':[", "]}"));
        Reply plain = service.ask(many);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat((List<?>) plain.json().get("protectable")).hasSize(500);
        Reply packed = service.ask(many, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*", "application/json;q=0.1"})
    void anyAcceptThatTakesJsonGetsIt(String accept) {
        Reply reply = service.ask("{'check_protectable':[]}", "Accept", accept);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aCharsetBesideTheMediaTypeDoesNoHarm() {
        Reply reply = service.client()
                .send(
                        "POST",
                        path("project-1"),
                        BodyPublishers.ofString(json("{'check_protectable':[]}")),
                        "Content-Type",
                        "application/json;charset=utf-8");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"protectable\":[]}");
    }
}
