package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --operation … --request FILE}: each operation, asked as one would ask it with a whole document. */
class NativeRequestTest {

    private static final String FACTS = """
            {"servers":[],"volumes":[],"checkpoint_items":[],"operation_logs":[],"quotas":{"resources":[]},
             "policies":[{"id":"p","name":"n","resources":[{"id":"s"}]}],
             "account":{"real_name_verified":true,"migrated_to_cbr":false,"existing_user":true}}""";
    private static final String PATTERN =
            "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nRRULE:FREQ=DAILY\\nEND:VEVENT\\nEND:VCALENDAR";
    private static final String POLICY =
            "'name':'n','provider_id':'fc4d5750-22e7-4798-8a46-f48f62c4c1da','parameters':{},'resources':[{'id':'s'}],"
                    + "'scheduled_operations':[{'trigger':{'properties':{'pattern':'" + PATTERN + "'}}}]";
    private static final String DESTINATION = "'destination_region':'r','destination_project_id':'d'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "protect          | --server s              | -                                    | {'resource_id':'s'}",
                "protect          | --server s              | {'protect':{'extra_info':{'exclude_volumes':['v']}}}"
                        + " | {'extra_info':{'exclude_volumes':['v']},'resource_id':'s'}",
                "protect          | -                       | {'resource_id':'s'}                  | {'resource_id':'s'}",
                "restore          | --server s --backup i --map b=v | -"
                        + " | {'checkpoint_item_id':'i','target':{'resource_id':'s','volumes':[{'backup_id':'b','volume_id':'v'}]}}",
                "restore          | --backup i --map b=v    | {'restore':{'target':{'resource_id':'s','resource_type':'T'}}}"
                        + " | {'checkpoint_item_id':'i','target':{'resource_id':'s','resource_type':'T',"
                        + "'volumes':[{'backup_id':'b','volume_id':'v'}]}}",
                "create_policy    | -                       | {'policy':{POLICY}}                  | {POLICY}",
                "create_policy    | -                       | {POLICY}                             | {POLICY}",
                "update_policy    | --policy p              | {'policy':{'name':'m'}}              | {'policy_id':'p','name':'m'}",
                "update_policy    | --policy p              | -                                    | {'policy_id':'p'}",
                "delete_policy    | --policy p              | -                                    | {'policy_id':'p'}",
                "execute_policy   | --policy p              | -                                    | {'plan_id':'p'}",
                "execute_policy   | -                       | {'checkpoint':{'parameters':{'auto_trigger':true,'resources':['s']},'plan_id':'p'}}"
                        + " | {'plan_id':'p','parameters':{'resources':['s']}}",
                "replicate_policy | --policy p              | {'replication':{DESTINATION}}        | {'policy_id':'p',DESTINATION}",
                "replicate_backup | --backup i              | {DESTINATION}                        | {'checkpoint_item_id':'i',DESTINATION}",
                "delete_backup    | --backup i              | -                                    | {'checkpoint_item_id':'i'}",
                "show_backup      | --backup i              | -                                    | {'checkpoint_item_id':'i'}",
                "create_image     | --backup i              | {'checkpoint_item_id':'i'}           | {'checkpoint_item_id':'i'}",
                "create_server    | -                       | {'checkpoint_item_id':'i'}           | {'checkpoint_item_id':'i'}",
                "resize_space     | -                       | {'type':'backup_capacity','size':5}  | {'type':'backup_capacity','size':5}",
                "delete_task      | --task t                | -                                    | {'task_id':'t'}"
            })
    void asksWhatTheDocumentAsks(String operation, String flags, String file, String request) {
        String document =
                "{\"operation\":\"" + operation + "\",\"request\":" + json(request) + ",\"facts\":" + FACTS + "}";
        Run asked = Run.of("check", "--json", Questions.write(folder, "q.json", document));
        List<String> arguments = new ArrayList<>(List.of("--json", "--operation", operation));
        if (!flags.equals("-")) {
            arguments.addAll(List.of(flags.split(" ")));
        }
        if (!file.equals("-")) {
            arguments.addAll(List.of("--request", Questions.write(folder, "r.json", json(file))));
        }
        Run run = check(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(asked.out()).startsWith("{\"operation\":\"" + operation + "\"");
        assertThat(run.status()).isEqualTo(asked.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "protect --server s       | {'resource_id':'t'}          | --server is s, but @ says t at /resource_id",
                "restore --server s --backup b | {'target':{'resource_id':'t'}} | --server is s, but @ says t at /target/resource_id",
                "restore --server s --backup i --map b=v | {'target':{'volumes':[{'backup_id':'b','volume_id':'w'}]}}"
                        + " | --map is b=v, but @ maps b to another volume",
                "protect                  | {'protect':{}}               | --operation protect needs --server, or /resource_id in @",
                "delete_policy --policy p | {'policy':{}}                | @: can't be read%  /policy is the body of another call, not of delete_policy",
                "create_policy --policy p | {'policy':{}}                | --operation create_policy takes no --policy",
                "replicate_policy --policy p | {'replication':{'destination_region':''}}"
                        + " | @: can't be read%  /replication/destination_region must not be empty%"
                        + "  /replication/destination_project_id is required",
                "resize_space             | {'type':'x','size':1}        | @: can't be read%  /type is 'x', not backup_capacity or replication_capacity",
                "resize_space             | {'operation':'resize_space','request':{}} | @: is a whole question, give it as a FILE without --operation",
                "resize_space             | [                            | @: can't be read%  is not valid JSON: line 1, column 2",
                "protect --server=        | {'incremental':1}            | @: can't be read%  /incremental is a number, not true or false%  --server must not be empty"
            })
    void whatIsWrongIsNamed(String flags, String file, String message) {
        String request = Questions.write(folder, "r.json", json(file));
        List<String> arguments = new ArrayList<>(List.of("--request", request, "--operation"));
        arguments.addAll(List.of(flags.split(" ")));
        Run run = check(arguments);
        assertThat(run.err()).isEqualTo(message.replace("@", request).replace('%', '\n') + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aPolicyWithoutAProviderIsToldThatItNeedsOne() {
        String request = Questions.write(
                folder,
                "policy.json",
                json("{'policy':{'name':'n','parameters':{},'resources':[],'scheduled_operations':[]}}"));
        assertThat(check(List.of("--operation", "create_policy", "--request", request))
                        .err())
                .isEqualTo(request + ": can't be read\n  /policy/provider_id is required\n");
    }

    @Test
    void aRequestMayComeFromStandardInputAndHasItsFileAsItsName() {
        String facts = Questions.write(folder, "facts.json", FACTS);
        Run run = Run.reading(
                "{\"resource_id\":\"s\"}", "check", "--operation", "protect", "--request", "-", "--facts", facts);
        assertThat(run.lines().get(0)).isEqualTo("-: protect DENIED");
    }

    private Run check(List<String> flags) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(flags);
        arguments.addAll(List.of("--facts", Questions.write(folder, "facts.json", FACTS)));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String json(String text) {
        return text.replace("POLICY", POLICY)
                .replace("DESTINATION", DESTINATION)
                .replace('\'', '"');
    }
}
