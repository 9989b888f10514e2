package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of the service as a whole. Apart from the command, whose other verbs need not prepare a log. */
final class ServeLog {

    private static final Logger LOG = LoggerFactory.getLogger("preflight");

    private ServeLog() {}

    static void started(String url, Preflight preflight, String profile, String inventory) {
        LOG.info(
                "started: version {}, ruleset {}, listening on {}, profile {}, inventory in {}",
                preflight.version(),
                preflight.ruleset(),
                url,
                profile,
                inventory);
    }

    static void reloaded(String profile, Preflight preflight) {
        LOG.info("the profile {} was changed: ruleset {}", profile, preflight.ruleset());
    }

    static void keptOut(String why) {
        LOG.warn("the changed profile is not used, the one before still counts: {}", why);
    }

    static void stopped() {
        LOG.info("stopped");
    }
}
