package cloud.preflight.testkit.oracle;

import java.util.Map;

/** One question on one platform. */
record Case(Platform platform, String operation, Map<String, Object> request, Facts facts) {

    static Case of(Map<String, Object> profile, Map<String, Object> question) {
        Platform platform = new Platform(profile);
        return new Case(
                platform,
                Json.string(question, "operation"),
                Json.object(question, "request"),
                new Facts(Json.object(question, "facts"), platform.emptyWhenAbsent()));
    }

    String requested(String key) {
        return Json.string(request, key);
    }

    boolean is(String... operations) {
        for (String each : operations) {
            if (each.equals(operation)) {
                return true;
            }
        }
        return false;
    }

    /** A resource type in a request: absent or empty is the default. */
    static String type(Map<String, Object> holder, String key) {
        return Json.nonEmpty(holder, key).orElse(Facts.DEFAULT_TYPE);
    }
}
