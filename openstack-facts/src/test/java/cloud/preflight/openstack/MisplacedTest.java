package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.catalog.Operation;
import cloud.preflight.request.Fault;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in the wrong place is told what it is and where it belongs, in the fault that it has anyway. */
class MisplacedTest {

    private static final String AS_IT_IS = "preflight check --operation … --facts FILE takes it as it is";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'server':{'id':'s'}}                 | this is a document of a server",
                "{'servers':[],'servers_links':[]}     | this is a list of servers",
                "{'volume':{}}                         | this is a document of a volume",
                "{'checkpoint_item':{'id':'i'}}        | this is a document of a checkpoint item",
                "{'checkpoint_items':[{'id':'i'}]}     | this is a list of checkpoint items",
                "{'policy':{'id':'p','name':'n'}}      | this is a document of a policy",
                "{'policies':[{'scheduled_operations':[]}]} | this is a list of policies",
                "{'operation_log':{}}                  | this is a document of an operation log",
                "{'quotas':{'resources':[]}}           | this is what the quotas are",
                "{'account':{}}                        | this is what is known of an account"
            })
    void whatAnApiAnsweredBelongsIntoFacts(String document, String what) {
        assertThat(Questions.faults(document))
                .containsExactly(
                        new Fault("/operation", "is required: " + what + ", which belongs into 'facts'; " + AS_IT_IS),
                        new Fault("/request", "is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'s','status':'ACTIVE','name':'n'}                    | server          | servers",
                "{'id':'v','status':'in-use','size':1}                      | volume          | volumes",
                "{'id':'i','status':'available','resource_id':'s'}          | checkpoint item | checkpoint_items",
                "{'id':'p','status':'enabled','scheduled_operations':[]}    | policy          | policies",
                "{'id':'o','status':'running','operation_type':'protect','resource_id':'s'} | operation log | operation_logs"
            })
    void aDocumentByItselfIsToldByWhatItHas(String document, String what, String section) {
        assertThat(Questions.faults(document).get(0).problem())
                .startsWith("is required: this looks like a document of a")
                .contains(" " + what + " alone, which belongs into the list '" + section + "' of 'facts'; ")
                .endsWith("--facts FILE takes it as {\"" + what.replace(' ', '_') + "\": …}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'protect':{'incremental':true}}       | 'protect'     | protect",
                "{'restore':{'target':{}}}              | 'restore'     | restore",
                "{'policy':{'name':'n'}}                | 'policy'      | create_policy or update_policy",
                "{'checkpoint':{'plan_id':'p'}}         | 'checkpoint'  | execute_policy",
                "{'replication':{}}                     | 'replication' | replicate_policy or replicate_backup"
            })
    void theBodyOfACallIsTheRequestOfItsOperation(String document, String field, String operation) {
        assertThat(Questions.faults(document))
                .contains(new Fault(
                        "/operation",
                        "is required: this is the body of the API's own call: what is in " + field
                                + " is the 'request' of " + operation
                                + "; preflight check --operation … --request FILE takes it as it is"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'policy':{'name':'n','operation_type':'backup','operation_definition':{},'trigger':{}}} | a policy of the successor",
                "{'policies':[{'id':'p','operation_definition':{}}],'count':1} | a policy of the successor",
                "{'id':'p','name':'n','enabled':true,'operation_definition':{},'trigger':{}} | a policy of the successor",
                "{'vault':{'id':'v'}}                | of the successor's API (CBR)",
                "{'vaults':[],'count':0}             | of the successor's API (CBR)",
                "{'checkpoint':{'vault_id':'v'}}     | of the successor's API (CBR)",
                "{'backups':[{'id':'b'}]}            | 'backups' is of another API (CBR or Cinder)",
                "{'backup':{'id':'b'}}               | 'backup' is of another API (CBR or Cinder)",
                "{'ID':'s','Name':'n','Status':'ACTIVE'} | the output of a command line",
                "{'check_protectable':[]}            | the body of POST /v1/{project_id}/providers/",
                "{'check_restorable':[]}             | the body of POST /v1/{project_id}/providers/",
                "{'error':{'code':401}}              | an error that an API answered",
                "{'itemNotFound':{'code':404}}       | an error that an API answered",
                "{'error_code':'CSBS.3000','error_msg':'x'} | an error that an API answered"
            })
    void whatIsOfAnotherKindIsToldForThat(String document, String what) {
        assertThat(Questions.pointers(document)).containsExactly("/operation", "/request");
        assertThat(Questions.faults(document).get(0).problem())
                .startsWith("is required: ")
                .contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'ID':'s','Name':'n','Status':'ACTIVE'}]        | this looks like the output of a command line (openstack … -f json), which names fields in other ways: give what the API itself answers, {\"servers\": […]} for instance, with preflight check --operation … --facts FILE",
                "[{'id':'s','status':'ACTIVE'},{'a':[1]},5]       | this looks like a list of servers alone, which belongs",
                "[{'operation':'protect','request':{}}]           | many questions stand one a line, without brackets"
            })
    void aListIsToldByItsFirstElement(String document, String words) {
        List<Fault> faults = Questions.faults(document);
        assertThat(faults).extracting(Fault::pointer).containsExactly("");
        assertThat(faults.get(0).problem()).startsWith("is a list, not an object: " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'facts':{}}",
                "{'request':{'resource_id':'s'},'server':{'id':'s'}}",
                "{'server':null}",
                "{'id':'s'}",
                "{'status':'ACTIVE'}",
                "{'checkpoint':{}}",
                "{'a':{'server':{}}}"
            })
    void ofWhatTellsNothingNothingIsSaid(String document) {
        assertThat(Questions.faults(document)).contains(new Fault("/operation", "is required"));
    }

    @Test
    void whatStandsBesideAQuestionIsIgnoredAsEver() {
        assertThat(Questions.faults(
                        "{'operation':'protect','request':{'resource_id':'s'},'server':{'id':5},'ID':1,'error':{}}"))
                .isEmpty();
    }

    @Test
    void brokenJsonIsNothingElse() {
        for (String broken : List.of("[{'ID':1} 2]", "{'server':{}", "[{'ID':1}] x", "{'server':{}} x")) {
            assertThat(Questions.faults(broken))
                    .singleElement()
                    .extracting(Fault::problem)
                    .asString()
                    .startsWith("is not valid JSON");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'operation':'protect','request':{},'facts':{}} | ; this is a question, of which what is in 'facts' belongs here",
                "{'facts':{'servers':[]}}               | ; this is a question, of which what is in 'facts' belongs here",
                "{'id':'s','status':'ACTIVE'}           | ; this looks like a document of a server alone: give it as {\"server\": …}",
                "{'protect':{}}                         | ; this is the body of the API's own call, which",
                "{'vaults':[]}                          | ; this is of the successor's API (CBR)",
                "{'error':{'code':401}}                 | ; this looks like an error that an API answered",
                "[{'ID':'s'}]                           | ; this looks like the output of a command line",
                "[{'id':'v','size':1,'status':'in-use'}]| ; this looks like a list of volumes alone: give it as {\"volumes\": …}"
            })
    void whatIsNoAnswerOfAnApiIsToldToo(String document, String words) {
        assertThat(problem(DocumentReader.ofAnswers(), document)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'server':{'id':'s','status':'A'}} | ; this is a document of a server, which belongs into the list 'servers'",
                "{'policy':{'id':'p','name':'n'}}   | ; this is a document of a policy, which belongs into the list 'policies'",
                "{'id':'s','status':'ACTIVE'}       | ; this looks like a document of a server alone: give it as {\"servers\": […]}",
                "[{'id':'s','status':'ACTIVE'}]     | is a list, not an object; this looks like a list of servers alone"
            })
    void whereWholeListsAreWantedASingleDocumentIsToldSo(String document, String words) {
        assertThat(problem(DocumentReader.ofFacts(), document)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PROTECT       | {'server':{'id':'s'}}              | /server   | is a document of a server, which belongs to --facts",
                "DELETE_POLICY | {'volumes':[],'volumes_links':[]}  | /volumes  | is a list of volumes, which belongs to --facts",
                "RESIZE_SPACE  | {'quotas':{'resources':[]}}        | /quotas   | is what the quotas are, which belongs to --facts"
            })
    void factsInTheFileOfARequestBelongToTheOthers(Operation operation, String file, String pointer, String problem) {
        InvalidDocument invalid = catchThrowableOfType(
                InvalidDocument.class, () -> RequestDocument.read(operation, Questions.bytes(file)));
        assertThat(invalid.faults()).containsExactly(new Fault(pointer, problem));
    }

    @Test
    void aPolicyOfTheSuccessorIsToldInTheRequestToo() {
        String request =
                "'name':'n','provider_id':'fc4d5750-22e7-4798-8a46-f48f62c4c1da','parameters':{},'resources':[]";
        for (String field : List.of("operation_definition", "trigger")) {
            assertThat(Questions.faults("{'operation':'create_policy','request':{'" + field + "':{}," + request + "}}"))
                    .containsExactly(new Fault(
                            "/request/scheduled_operations",
                            "is required: operation_definition and trigger straight in a policy are the form of the"
                                    + " successor's API (CBR); here they stand in an entry of this list"));
        }
        assertThat(Questions.faults("{'operation':'create_policy','request':{" + request + "}}"))
                .containsExactly(new Fault("/request/scheduled_operations", "is required"));
    }

    private static String problem(DocumentReader reader, String document) {
        InvalidDocument invalid = catchThrowableOfType(
                InvalidDocument.class,
                () -> reader.read(new ByteArrayInputStream(Questions.bytes(document)), new NativeFacts()));
        assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly("");
        return invalid.faults().get(0).problem();
    }
}
