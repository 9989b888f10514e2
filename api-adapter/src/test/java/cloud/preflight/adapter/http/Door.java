package cloud.preflight.adapter.http;

import cloud.preflight.adapter.credentials.Credentials;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Credentials that are asked for, and those that open.
 *
 * @param tokens the token of each project
 * @param closing ends what validates them
 */
record Door(Credentials credentials, UnaryOperator<String> tokens, Runnable closing) implements AutoCloseable {

    static final List<String> PROJECTS = List.of("theirs-1", "mine");

    String token(String project) {
        return tokens.apply(project);
    }

    @Override
    public void close() {
        credentials.close();
        closing.run();
    }
}
