package cloud.preflight.openstack;

import cloud.preflight.facts.Section;
import java.util.Map;
import java.util.Optional;

/**
 * What a document in the wrong place seems to be, in words that say where it belongs. It has a fault anyway: nothing is
 * refused for what it looks like.
 */
final class Misplaced {

    /** The operations whose own call has its request in this object. */
    private static final Map<String, String> CALLS = Map.of(
            "protect", "protect",
            "restore", "restore",
            "policy", "create_policy or update_policy",
            "checkpoint", "execute_policy",
            "replication", "replicate_policy or replicate_backup");

    private static final String NATIVE = "preflight check --operation … --facts FILE takes it";

    private static final String NATIVE_INSTEAD =
            ": give what the API itself answers, {\"servers\": […]} for instance, with"
                    + " preflight check --operation … --facts FILE";

    private final Shape shape;

    private Misplaced(Shape shape) {
        this.shape = shape;
    }

    /** What stands where a question should. */
    static Optional<String> question(Shape shape) {
        Misplaced document = new Misplaced(shape);
        if (shape.has("operation", "request", "facts")) {
            return shape.isList()
                    ? Optional.of("many questions stand one a line, without brackets and commas: preflight check"
                            + " --ndjson FILE takes them, and POST with application/x-ndjson")
                    : Optional.empty();
        }
        return document.elsewhere()
                .map(what -> shape.has("ID") ? what + NATIVE_INSTEAD : what)
                .or(document::call)
                .or(() -> shape.answer()
                        .map(field ->
                                "this is " + noun(field) + ", which belongs into 'facts'; " + NATIVE + " as it is"))
                .or(() -> shape.document()
                        .map(section -> document.alone(section) + ", which belongs into the list '" + section.id()
                                + "' of 'facts'; " + NATIVE + " as " + document.wrapped(section, true)));
    }

    /** What stands where facts should, or what an API answered. */
    static Optional<String> facts(Shape shape, boolean answers) {
        if (shape.has("operation", "request", "facts")) {
            return Optional.of(
                    "this is a question, of which what is in 'facts' belongs here; preflight check FILE asks it");
        }
        Misplaced document = new Misplaced(shape);
        return document.elsewhere()
                .or(() -> shape.answer()
                        .map(field -> "this is " + noun(field) + ", which belongs into the list '"
                                + field.section().id() + "'"))
                .or(() -> document.call()
                        .map(call ->
                                "this is the body of the API's own call, which preflight check --request FILE takes"))
                .or(() -> shape.document()
                        .map(section ->
                                document.alone(section) + ": give it as " + document.wrapped(section, answers)));
    }

    /** What stands where the request of one operation should, in the file of {@code --request}. */
    static Optional<String> request(Shape shape) {
        return shape.answer().map(field -> "is " + noun(field) + ", which belongs to --facts");
    }

    /** What is asked about nowhere in such a form. */
    private Optional<String> elsewhere() {
        if (shape.has("ID")) {
            return Optional.of(
                    "this looks like the output of a command line (openstack … -f json), which names fields in other ways");
        }
        if (shape.has("check_protectable", "check_restorable")) {
            return Optional.of("this is the body of POST /v1/{project_id}/providers/{provider_id}/resources/action");
        }
        if (shape.has("error", "error_code", "itemNotFound", "badRequest", "forbidden", "unauthorized")) {
            return Optional.of("this looks like an error that an API answered");
        }
        return successor();
    }

    private Optional<String> successor() {
        if (shape.has("policy/operation_definition", "policies/operation_definition")
                || shape.has("operation_definition", "trigger") && !shape.has("scheduled_operations")) {
            return Optional.of("this looks like a policy of the successor's API (CBR): in CSBS operation_definition and"
                    + " trigger stand in an entry of scheduled_operations, and the servers in resources");
        }
        if (shape.has("vault", "vaults", "checkpoint/vault_id")) {
            return Optional.of("this is of the successor's API (CBR), about which nothing is asked here; that a project"
                    + " has moved to it is told by 'facts' with {\"account\": {\"migrated_to_cbr\": true}}");
        }
        return shape.any("backup", "backups")
                .map(name ->
                        "'" + name + "' is of another API (CBR or Cinder): a backup of CSBS is a checkpoint item, which"
                                + " GET /v1/{project_id}/checkpoint_items answers");
    }

    private Optional<String> call() {
        return shape.any("protect", "restore", "policy", "checkpoint", "replication")
                .filter(name -> !name.equals("policy") || !shape.has("policy/id"))
                .filter(name -> !name.equals("checkpoint") || shape.has("checkpoint/plan_id"))
                .map(name -> "this is the body of the API's own call: what is in '" + name + "' is the 'request' of "
                        + CALLS.get(name) + "; preflight check --operation … --request FILE takes it as it is");
    }

    private String alone(Section section) {
        return "this looks like " + (shape.isList() ? list(section) : single(section)) + " alone";
    }

    /** How it is given: a list in any case, a single document where that is taken. */
    private String wrapped(Section section, boolean answers) {
        return answers && !shape.isList()
                ? "{\"" + SectionJson.single(section) + "\": …}"
                : "{\"" + section.id() + "\": " + (shape.isList() ? "…" : "[…]") + "}";
    }

    private static String noun(SectionField field) {
        return switch (field.section()) {
            case QUOTAS -> "what the quotas are";
            case ACCOUNT -> "what is known of an account";
            default -> field.kind() == SectionField.Kind.SINGLE ? single(field.section()) : list(field.section());
        };
    }

    private static String single(Section section) {
        String noun = spaced(SectionJson.single(section));
        return "a document of " + ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private static String list(Section section) {
        return "a list of " + spaced(section.id());
    }

    private static String spaced(String name) {
        return name.replace('_', ' ');
    }
}
