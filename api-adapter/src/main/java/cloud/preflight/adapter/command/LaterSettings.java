package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Settings that are not supported yet: to pass one over would leave open what somebody means to close. */
final class LaterSettings {

    private static final String NOT_YET = ", which is not supported yet";
    private static final List<String> GROUPS = List.of("PREFLIGHT_KEYSTONE_", "PREFLIGHT_SOURCE_");

    @Option(names = "--tokens", paramLabel = "FILE", hidden = true)
    private @Nullable String tokens;

    /** A variable that has one value so far. */
    private record Choice(String variable, String today, List<String> later) {

        void refuse(Map<String, String> environment) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty() && !value.equals(today)) {
                throw new CommandFailure(
                        variable + " is " + value + (later.contains(value) ? NOT_YET : ", must be " + today));
            }
        }
    }

    void refuse(Map<String, String> environment) {
        if (tokens != null && !tokens.isEmpty()) {
            throw new CommandFailure("--tokens is " + tokens + NOT_YET);
        }
        new Choice("PREFLIGHT_CREDENTIALS", "none", List.of("tokens", "keystone")).refuse(environment);
        new Choice("PREFLIGHT_SOURCE", "inventory", List.of("openstack")).refuse(environment);
        new TreeMap<>(environment).forEach(LaterSettings::refuse);
    }

    private static void refuse(String variable, String value) {
        boolean later = variable.equals("PREFLIGHT_TOKENS") || GROUPS.stream().anyMatch(variable::startsWith);
        if (later && !value.isEmpty()) {
            throw new CommandFailure(variable + " is " + (isSecret(variable, value) ? "set" : value) + NOT_YET);
        }
    }

    /** An address may have a password in it. */
    private static boolean isSecret(String variable, String value) {
        return variable.endsWith("_PASSWORD") || value.contains("@");
    }
}
