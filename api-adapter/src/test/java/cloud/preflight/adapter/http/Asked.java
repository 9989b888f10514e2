package cloud.preflight.adapter.http;

import cloud.preflight.testkit.Example;

/** Questions to ask: a worked example for each decision, under the default profile. */
final class Asked {

    static final byte[] DENIED = worked("CSBS.6024-400-restore.json");
    static final byte[] ALLOWED = worked("allowed-protect.json");
    static final byte[] UNDETERMINED = worked("undetermined-protect.json");

    private Asked() {}

    static byte[] worked(String name) {
        return Example.in(Example.WORKED).stream()
                .filter(example -> example.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .question();
    }

    /** A question that takes one line, for a policy that is not there. */
    static String deletePolicy(String id) {
        return "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"" + id
                + "\"},\"facts\":{\"policies\":[]}}";
    }
}
