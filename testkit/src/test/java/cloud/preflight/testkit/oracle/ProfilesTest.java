package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final Set<String> KEYS = Set.of(
            "provider-id",
            "server-types",
            "protectable-types",
            "restorable-types",
            "backup-server-statuses",
            "restore-server-statuses",
            "terminated-server-statuses",
            "queryable-backup-statuses",
            "stoppable-policy-statuses",
            "blocking-task-states",
            "dedicated-service-types",
            "backup-azs",
            "restore-az-pairs",
            "unsupported-pools",
            "allow-shareable-volumes",
            "max-policies",
            "max-servers-per-policy",
            "default-account",
            "empty-when-absent",
            "report-policy-binding",
            "disabled-operations");

    @Test
    void togetherTheyMoveEveryKeyOfTheContract() {
        Set<String> moved = new TreeSet<>();
        for (Map<String, Object> profile : Profiles.all()) {
            profile.forEach((key, value) -> {
                assertNotEquals(Platform.DEFAULTS.get(key), value, key);
                moved.add(key);
            });
        }
        assertEquals(new TreeSet<>(KEYS), moved);
    }

    @Test
    void theDefaultOneIsTheFirstOfAtLeastTwelve() {
        assertEquals(Map.of(), Profiles.all().get(0));
        assertTrue(Profiles.all().size() >= 12);
    }
}
