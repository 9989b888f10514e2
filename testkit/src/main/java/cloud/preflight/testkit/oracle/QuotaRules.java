package cloud.preflight.testkit.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What compares with quotas; sums are exact whatever the sizes. */
final class QuotaRules {

    private static final String CAPACITY = "backup_capacity";

    private QuotaRules() {}

    /** What backups of some servers would take. */
    static final class Need {

        private final Set<String> volumes = new LinkedHashSet<>();
        private final List<String> missing = new ArrayList<>();
        private int backups;

        void add(ServerDoc server, List<String> kept) {
            backups++;
            volumes.addAll(kept);
            if (!server.listsVolumes()) {
                missing.add(server.volumesPath());
            }
        }

        void addUnknown(String serverId) {
            backups++;
            missing.add(ServerDoc.path(serverId));
        }

        /** Whether it is within the quotas. */
        void check(Case asked, Report report) {
            if (!asked.facts().quotasKnown()) {
                report.missing(Row.QUOTA_EXCEEDED, "quotas");
                return;
            }
            List<String> unknown = new ArrayList<>(missing);
            BigInteger size = size(asked, unknown);
            List<String> exceeded = new ArrayList<>();
            if (exceeds(asked, "backups", BigInteger.valueOf(backups))) {
                exceeded.add("backups");
            }
            if (exceeds(asked, CAPACITY, size)) {
                exceeded.add(CAPACITY);
            } else if (finite(asked, CAPACITY).isPresent()) {
                report.missing(Row.QUOTA_EXCEEDED, unknown);
            }
            report.violatedIf(!exceeded.isEmpty(), Row.QUOTA_EXCEEDED, exceeded);
        }

        private BigInteger size(Case asked, List<String> unknown) {
            BigInteger size = BigInteger.ZERO;
            for (String id : volumes) {
                Optional<VolumeDoc> volume = asked.facts().volume(id);
                if (volume.isEmpty()) {
                    unknown.add(VolumeDoc.path(id));
                } else {
                    size = size.add(BigInteger.valueOf(volume.get().size()));
                }
            }
            return size;
        }
    }

    private static boolean exceeds(Case asked, String type, BigInteger more) {
        return finite(asked, type)
                .filter(quota ->
                        BigInteger.valueOf(quota.used()).add(more).compareTo(BigInteger.valueOf(quota.quota())) > 0)
                .isPresent();
    }

    /** Listed, and not unlimited. */
    private static Optional<Facts.Quota> finite(Case asked, String type) {
        return asked.facts().quota(type).filter(quota -> quota.quota() != -1);
    }

    static void resize(Case asked, Report report) {
        if (!asked.facts().quotasKnown()) {
            report.missing(Row.SPACE_BELOW_USED, "quotas");
            return;
        }
        long used = asked.facts()
                .quota(asked.requested("type"))
                .map(Facts.Quota::used)
                .orElse(0L);
        report.violatedIf(Json.number(asked.request(), "size") < used, Row.SPACE_BELOW_USED);
    }
}
