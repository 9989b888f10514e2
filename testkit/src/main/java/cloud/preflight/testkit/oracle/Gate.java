package cloud.preflight.testkit.oracle;

import java.util.Optional;

/** Stage 1. */
final class Gate {

    private Gate() {}

    static void check(Case asked, Report report) {
        account(asked, "migrated_to_cbr", true, Row.PROJECT_MIGRATED_TO_CBR, report);
        account(asked, "existing_user", false, Row.NEW_USER_NOT_SERVED, report);
        report.violatedIf(
                asked.platform().lists("disabled-operations", asked.operation()), Row.OPERATION_NOT_SUPPORTED);
        if (asked.is(
                "protect",
                "execute_policy",
                "create_policy",
                "replicate_policy",
                "replicate_backup",
                "create_image",
                "create_server")) {
            account(asked, "real_name_verified", false, Row.USER_UNVERIFIED, report);
        }
    }

    private static void account(Case asked, String key, boolean forbidden, Row row, Report report) {
        Optional<Boolean> value =
                asked.facts().account(key).or(() -> Json.flag(asked.platform().defaultAccount(), key));
        if (value.isEmpty()) {
            report.missing(row, "account." + key);
        } else {
            report.violatedIf(value.get() == forbidden, row);
        }
    }
}
