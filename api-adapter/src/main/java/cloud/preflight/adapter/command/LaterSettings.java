package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.util.Map;
import java.util.TreeMap;

/** Settings that are not supported yet: to pass one over would take facts from elsewhere than somebody means. */
final class LaterSettings {

    private static final String NOT_YET = ", which is not supported yet";
    private static final String SOURCE = "PREFLIGHT_SOURCE";
    private static final String TODAY = "inventory";

    private LaterSettings() {}

    static void refuse(Map<String, String> environment) {
        String source = environment.getOrDefault(SOURCE, "");
        if (!source.isEmpty() && !source.equals(TODAY)) {
            throw new CommandFailure(
                    SOURCE + " is " + source + (source.equals("openstack") ? NOT_YET : ", must be " + TODAY));
        }
        new TreeMap<>(environment).forEach(LaterSettings::refuse);
    }

    private static void refuse(String variable, String value) {
        if (variable.startsWith(SOURCE + "_") && !value.isEmpty()) {
            throw new CommandFailure(variable + " is " + value + NOT_YET);
        }
    }
}
