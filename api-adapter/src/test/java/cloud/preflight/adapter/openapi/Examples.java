package cloud.preflight.adapter.openapi;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Stage;
import cloud.preflight.testkit.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is shown as an example: worked examples, those of the rows' pages, and what a service answers to them. */
final class Examples {

    private static final String RULESET = "ruleset";
    private static final List<String> VERDICTS =
            List.of("allowed-protect.json", "CSBS.6024-400-restore.json", "undetermined-protect.json");

    private static final String CATALOG = "/v1/error-codes";
    private static final String INVENTORY = "/v1/project-1/inventory";
    private static final int LONG = 10_000;

    private final Client open;
    private final Client closed;
    private final String token;

    /**
     * Examples.
     *
     * @param open a service that asks for nothing
     * @param closed one that asks for credentials
     * @param token credentials of another project than {@code project-1}
     */
    Examples(Client open, Client closed, String token) {
        this.open = open;
        this.closed = closed;
        this.token = token;
    }

    private static Example worked(String name) {
        return Example.in(Example.WORKED).stream()
                .filter(example -> example.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A question of each operation, by the operation's name. */
    static Map<String, Object> questions() {
        Map<String, Object> questions = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            questions.put(
                    operation.id(),
                    Reply.json(worked("allowed-" + operation.id() + ".json").question()));
        }
        return questions;
    }

    /** A verdict of each decision, by the decision's name. They name no rules: those differ from one change to the next. */
    Map<String, Object> verdicts() {
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (String name : VERDICTS) {
            Map<String, Object> verdict =
                    open.post(Client.VALIDATIONS, worked(name).question()).json();
            verdict.put(RULESET, Preflight.create().version() + "-…");
            verdicts.put((String) verdict.get("decision"), verdict);
        }
        return verdicts;
    }

    /** The error that each row is answered as where it is enforced, as its page shows it, by the row's name. */
    static Map<String, Object> rows(Stage... stages) {
        Map<String, Object> errors = new LinkedHashMap<>();
        Example.in(Example.PAGES)
                .forEach(example -> row(example)
                        .filter(row -> Arrays.asList(stages).contains(row.stage()))
                        .ifPresent(row -> errors.putIfAbsent(row.name(), primary(example))));
        return errors;
    }

    /** The row whose first rejected example this is. */
    private static Optional<ErrorCode> row(Example example) {
        String[] name = example.toString().split("\\.");
        return name[1].equals("rejected") ? ErrorCode.named(name[0]) : Optional.empty();
    }

    private static Map<String, Object> primary(Example example) {
        Map<?, ?> violation = (Map<?, ?>) ((List<?>) example.verdict().get("violations")).get(0);
        return Tree.of("error_code", violation.get("error_code"), "error_msg", violation.get("error_msg"));
    }

    /** Of each failure an example. */
    Map<Failure, Object> failures() {
        Map<Failure, Object> failures = new LinkedHashMap<>();
        Stream.concat(refused(), told()).forEach(error -> failures.putIfAbsent(error.failure(), error.body()));
        return failures;
    }

    private record Told(Failure failure, Map<String, Object> body) {

        private static Told of(int status, Map<String, Object> body) {
            return new Told(new Failure(status, (String) body.get("error_code")), body);
        }
    }

    private Stream<Told> refused() {
        byte[] undetermined = worked("undetermined-protect.json").question();
        return Stream.of(
                        open.post(Client.VALIDATIONS, "{\"operation\":\"protect\",\"request\":{}}"),
                        closed.get(INVENTORY),
                        closed.get(INVENTORY, "X-Auth-Token", token),
                        open.get(CATALOG + "/CSBS.0000"),
                        open.send("PUT", Client.VALIDATIONS, BodyPublishers.noBody()),
                        open.get(CATALOG, "Accept", "text/csv"),
                        open.post(Client.VALIDATIONS + "?enforce=strict", undetermined),
                        open.get(CATALOG + "?q=" + "x".repeat(LONG)),
                        open.send("POST", Client.VALIDATIONS, BodyPublishers.ofString("x"), "Content-Type", "text/csv"),
                        open.get(CATALOG, "X-Long", "x".repeat(LONG)))
                .map(reply -> Told.of(reply.status(), reply.json()));
    }

    /** What it takes more than a request to meet. */
    private static Stream<Told> told() {
        return Stream.of(
                        ErrorAnswer.tooLarge("body"),
                        ErrorAnswer.ours(429, "The project asks more than 100 times a second"),
                        ErrorAnswer.internal("protect"),
                        ErrorAnswer.overloaded("body"))
                .map(error -> Told.of(error.httpStatus(), Reply.json(error.bytes())));
    }
}
