package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.catalog.Operation;
import cloud.preflight.request.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The request of one operation in a file of its own. */
class RequestDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PROTECT          | {'protect':{'incremental':true}}              | {'incremental':true}",
                "RESTORE          | {'restore':{'target':{}}}                     | {'target':{}}",
                "CREATE_POLICY    | {'policy':{'name':'n'}}                       | {'name':'n'}",
                "UPDATE_POLICY    | { 'policy' : { 'name' : 'n' } }               | { 'name' : 'n' }",
                "EXECUTE_POLICY   | {'checkpoint':{'plan_id':'p'}}                | {'plan_id':'p'}",
                "REPLICATE_POLICY | {'replication':{'destination_region':'r'}}    | {'destination_region':'r'}",
                "REPLICATE_BACKUP | {'replication':{'destination_region':'r'}}    | {'destination_region':'r'}",
                "RESIZE_SPACE     | {'type':'backup_capacity','size':5}           | {'type':'backup_capacity','size':5}",
                "PROTECT          | {'resource_id':'s','a':{'protect':{}}}        | {'resource_id':'s','a':{'protect':{}}}",
                "PROTECT          | {'protect':'text'}                            | {'protect':'text'}",
                "PROTECT          | {'protect':null,'b':1}                        | {'protect':null,'b':1}"
            })
    void isTheRequestItselfOrTheBodyOfTheCall(Operation operation, String file, String request) throws Exception {
        assertThat(question(read(operation, file)))
                .isEqualTo("{'operation':'" + operation.id() + "','request':" + request + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RESTORE     | {'protect':{}}              | /protect     | is the body of another call, not of restore",
                "DELETE_TASK | {'task_id':'t','policy':{}} | /policy      | is the body of another call, not of delete_task",
                "PROTECT     | {'resource_id':'s','protect':{}} | /resource_id | stands beside /protect, which is alone",
                "PROTECT     | {'protect':{},'x':1}        | /x           | stands beside /protect, which is alone",
                "PROTECT     | []                          | ~~           | is a list, not an object",
                "PROTECT     | {'resource_id':             | ~~           | is not valid JSON: line 1",
                "PROTECT     | {} {}                       | ~~           | is not valid JSON"
            })
    void whatIsNoRequestOfTheOperationIsRefused(Operation operation, String file, String pointer, String problem) {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> read(operation, file));
        assertThat(invalid.faults()).hasSize(1);
        assertThat(invalid.faults().get(0).pointer()).isEqualTo(pointer);
        assertThat(invalid.faults().get(0).problem()).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                            | {'resource_id':'s\\'1'}",
                "{'protect':{}}                | {'resource_id':'s\\'1'}",
                "{'a':[1,{}]}                  | {'a':[1,{}],'resource_id':'s\\'1'}",
                "{'resource_id':null,'a':1}    | {'resource_id':'s\\'1','a':1}",
                "{'protect':{'resource_id': null }} | {'resource_id': 's\\'1' }"
            })
    void whatTheFileLacksIsFilledIn(String file, String request) throws Exception {
        RequestDocument document = read(Operation.PROTECT, file);
        assertThat(document.has("/resource_id")).isFalse();
        assertThat(document.fill("/resource_id", "s\"1", "--server")).isTrue();
        assertThat(document.has("/resource_id")).isTrue();
        assertThat(question(document)).isEqualTo("{'operation':'protect','request':" + request + "}");
    }

    @Test
    void whatTheFileSaysStaysAndMayNotBeContradicted() throws Exception {
        RequestDocument document = read(Operation.PROTECT, "{'protect':{'resource_id':'s'}}");
        assertThat(document.fill("/resource_id", "other", "--server")).isFalse();
        assertThat(document.text("/resource_id")).isEqualTo("s");
        assertThat(document.fill("/resource_id", "s", "--server")).isTrue();
        assertThat(question(document)).isEqualTo("{'operation':'protect','request':{'resource_id':'s'}}");
        assertThat(document.place(new Fault("/request/resource_id", "is odd"))).isEqualTo("/protect/resource_id");
    }

    @Test
    void aValueOfTheWrongTypeIsLeftForTheReader() throws Exception {
        RequestDocument document = read(Operation.RESTORE, "{'checkpoint_item_id':7,'target':'t'}");
        assertThat(document.fill("/checkpoint_item_id", "i", "--backup")).isTrue();
        assertThat(document.fill("/target/resource_id", "s", "--server")).isTrue();
        assertThat(document.map("b", "v", "--map")).isTrue();
        assertThat(question(document))
                .isEqualTo("{'operation':'restore','request':{'checkpoint_item_id':7,'target':'t'}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'target':null}",
                "{'target':{}}",
                "{'target':{'volumes':null}}",
                "{'target':{'volumes':[]}}"
            })
    void aTargetIsMadeWhereThereIsNone(String file) throws Exception {
        RequestDocument document = read(Operation.RESTORE, file);
        document.map("b1", "v1", "--map b1=v1");
        document.map("b2", "v2", "--map b2=v2");
        document.fill("/target/resource_id", "s", "--server");
        assertThat(question(document))
                .isEqualTo("{'operation':'restore','request':{'target':{'volumes':[{'backup_id':'b1','volume_id':'v1'},"
                        + "{'backup_id':'b2','volume_id':'v2'}],'resource_id':'s'}}}");
    }

    @Test
    void mappingsAreAddedToThoseOfTheFile() throws Exception {
        RequestDocument document =
                read(Operation.RESTORE, "{'restore':{'target':{'volumes':[{'backup_id':'b1','volume_id':'v1'}]}}}");
        assertThat(document.map("b1", "v1", "--map b1=v1")).isTrue();
        assertThat(document.map("b1", "v2", "--map b1=v2")).isFalse();
        assertThat(document.map("b2", "v2", "--map b2=v2")).isTrue();
        assertThat(document.map("b2", "v3", "--map b2=v3")).isTrue();
        assertThat(question(document))
                .contains("[{'backup_id':'b1','volume_id':'v1'},{'backup_id':'b2','volume_id':'v2'}"
                        + ",{'backup_id':'b2','volume_id':'v3'}]");
        assertThat(document.place(new Fault("/request/target/volumes/2/backup_id", "")))
                .isEqualTo("--map b2=v3");
        assertThat(document.place(new Fault("/request/target/volumes/0/backup_id", "")))
                .isEqualTo("/restore/target/volumes/0/backup_id");
        assertThat(document.place(new Fault("", "has 5 more faults"))).isEmpty();
    }

    @Test
    void nothingButTheOperationMayBeKnown() {
        RequestDocument document = RequestDocument.empty(Operation.DELETE_TASK);
        document.fill("/task_id", "t", "--task");
        assertThat(question(document)).isEqualTo("{'operation':'delete_task','request':{'task_id':'t'}}");
        assertThat(document.place(new Fault("/request/task_id", "is odd"))).isEqualTo("--task");
    }

    private static RequestDocument read(Operation operation, String file) throws InvalidDocument {
        return RequestDocument.read(operation, file.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String question(RequestDocument document) {
        return new String(document.question(), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
