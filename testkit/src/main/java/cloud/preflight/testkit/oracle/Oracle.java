package cloud.preflight.testkit.oracle;

import java.util.Map;

/**
 * A second, slow and plain implementation of the contract's sections 1, 2, 4 and 5, written from the contract alone.
 *
 * <p>It takes valid questions only: what request validation refuses is none of its business.
 */
public final class Oracle {

    private Oracle() {}

    /**
     * Decides a question.
     *
     * @param profile the keys of the platform profile that differ from the defaults; null or empty for the defaults
     * @param question {@code operation}, {@code request} and {@code facts}, as a JSON parser reads them
     * @return {@code decision}, {@code violations}, {@code skipped} and {@code not_evaluated}, in this order
     */
    public static Map<String, Object> verdict(Map<String, Object> profile, Map<String, Object> question) {
        Case asked = Case.of(profile, question);
        Report report = new Report();
        Gate.check(asked, report);
        if (!report.denied()) {
            Existence.check(asked, report);
        }
        if (!report.denied()) {
            conditions(asked, report);
        }
        return report.verdict();
    }

    private static void conditions(Case asked, Report report) {
        switch (asked.operation()) {
            case "protect" -> ProtectRules.check(asked, report);
            case "restore" -> RestoreRules.check(asked, report);
            case "create_policy", "update_policy", "delete_policy", "replicate_policy" ->
                PolicyRules.check(asked, report);
            case "execute_policy" -> ExecuteRules.check(asked, report);
            case "replicate_backup", "delete_backup", "show_backup", "create_image", "create_server" ->
                BackupRules.check(asked, report);
            case "resize_space" -> QuotaRules.resize(asked, report);
            case "delete_task" -> {}
            default -> throw new IllegalArgumentException("no such operation: " + asked.operation());
        }
    }
}
