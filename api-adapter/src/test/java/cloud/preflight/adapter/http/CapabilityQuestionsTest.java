package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.CapabilityService.entry;
import static cloud.preflight.adapter.http.CapabilityService.json;
import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a question at the published CSBS paths, and what is refused. */
class CapabilityQuestionsTest {

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

    private static List<String> pointers(Reply refused) {
        assertError(refused, 400, "CSBS.9001");
        return ((List<?>) refused.json().get("faults"))
                .stream()
                        .map(fault -> (String) ((Map<?, ?>) fault).get("pointer"))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc4d5750-22e7-4798-8a46-f48f62c4c1db", "FC4D5750-22E7-4798-8A46-F48F62C4C1DA", "x"})
    void anotherProviderIsRefused(String provider) {
        assertBadRequest(service.client()
                .post("/v1/project-1/providers/" + provider + "/resources/action", json("{'check_protectable':[]}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'check_protectable':[]} | protectable",
                "{'check_protectable':null} | protectable",
                "{'check_protectable':[],'check_restorable':null} | protectable",
                "{'check_restorable':null,'check_protectable':[]} | protectable",
                "{'check_restorable':[]} | restorable",
                "{'check_restorable':null} | restorable",
                "{'check_restorable':[],'check_protectable':null} | restorable"
            },
            quoteCharacter = '"')
    void anEmptyListIsAnEmptyListAndSoIsANullAlone(String body, String answered) {
        assertThat(service.answer(body)).isEqualTo("{\"" + answered + "\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'check_protectable':[],'check_restorable':[]}",
                "{'check_protectable':null,'check_restorable':null}",
                "{'check_restorable':[],'check_protectable':[{'resource_id':'s1'}]}",
                "{'Check_protectable':[]}",
                "[]",
                "null",
                "",
                "{'check_protectable':[]} {}"
            })
    void bothKeysOrNeitherIsNoQuestion(String body) {
        assertBadRequest(service.ask(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'check_protectable':[],'check_protectable':[]} | /check_protectable",
                "{'check_protectable':{}} | /check_protectable",
                "{'check_protectable':[null]} | /check_protectable/0",
                "{'check_protectable':[{}]} | /check_protectable/0/resource_id",
                "{'check_protectable':[{'resource_id':1}]} | /check_protectable/0/resource_id",
                "{'check_protectable':[{'resource_id':'s1','resource_type':1}]} | /check_protectable/0/resource_type",
                "{'check_restorable':[{'checkpoint_item_id':'i1'}]} | /check_restorable/0/target",
                "{'check_restorable':[{'checkpoint_item_id':'i1','target':null}]} | /check_restorable/0/target"
            },
            quoteCharacter = '"')
    void aFaultIsPointedAt(String body, String pointer) {
        assertThat(pointers(service.ask(body))).containsExactly(pointer);
    }

    @Test
    void anIdThatIsTooLongIsAFault() {
        String longest = "x".repeat(255);
        assertThat(service.answer("{'check_protectable':[{'resource_id':'" + longest + "'}]}"))
                .contains("CSBS.6000");
        assertThat(pointers(service.ask("{'check_protectable':[{'resource_id':'" + longest + "x'}]}")))
                .containsExactly("/check_protectable/0/resource_id");
    }

    @Test
    void oneFaultyEntryRefusesAllAndFaultsStandInTheOrderOfTheDocument() {
        assertThat(pointers(service.ask("""
                        {'check_restorable':[
                          {'checkpoint_item_id':'i1','target':{'resource_id':'s1'}},
                          {'target':{'volumes':[{'volume_id':'v1'},{'backup_id':2,'volume_id':''}]},'checkpoint_item_id':''},
                          {'checkpoint_item_id':'i1','target':{'resource_id':'s1','volumes':[
                            {'backup_id':'b1','volume_id':'v1'},{'backup_id':'b1','volume_id':'v2'}]}},
                          7]}""")))
                .containsExactly(
                        "/check_restorable/1/target/volumes/0/backup_id",
                        "/check_restorable/1/target/volumes/1/backup_id",
                        "/check_restorable/1/target/volumes/1/volume_id",
                        "/check_restorable/1/target/resource_id",
                        "/check_restorable/1/checkpoint_item_id",
                        "/check_restorable/2/target/volumes/1/backup_id",
                        "/check_restorable/3");
    }

    @Test
    void unknownFieldsAreIgnoredWhateverTheyHold() {
        String unknown = ",'x':{'y':[1e400,null,{'resource_id':7}]},'x':-0.5,'Resource_id':[],'backup_name':'<',"
                + "'description':7,'incremental':'no','tags':[null],'extra_info':{'exclude_volumes':['v1']}";
        assertThat(service.answer("{'check_protectable':[{'resource_id':'s1'" + unknown + "}]" + unknown + "}"))
                .isEqualTo("{\"protectable\":[" + ALLOWED + "]}");
        assertThat(service.answer(
                        "{'check_restorable':[{'checkpoint_item_id':'i1','target':{'resource_id':'s1','volumes':["
                                + "{'backup_id':'b1','volume_id':'v1'" + unknown + "}]},'resource_id':[]}]" + unknown
                                + "}"))
                .isEqualTo("{\"restorable\":[" + ALLOWED + "]}");
    }
}
