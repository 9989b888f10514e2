package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile.AzPair;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private static final String NOVA = "OS::Nova::Server";

    @Test
    void typesAndStatusesHaveTheContractsDefaults() {
        Profile profile = Profile.defaults();
        assertThat(profile.providerId()).isEqualTo("fc4d5750-22e7-4798-8a46-f48f62c4c1da");
        assertThat(profile.serverTypes()).containsExactly(NOVA, "OS::Ironic::BareMetalServer");
        assertThat(profile.protectableTypes()).containsExactly(NOVA);
        assertThat(profile.restorableTypes()).containsExactly(NOVA);
        assertThat(profile.backupServerStatuses()).containsExactly("ACTIVE", "SHUTOFF");
        assertThat(profile.restoreServerStatuses()).containsExactly("ACTIVE", "SHUTOFF");
        assertThat(profile.terminatedServerStatuses()).containsExactly("DELETED", "SOFT_DELETED");
        assertThat(profile.queryableBackupStatuses()).containsExactly("available", "waiting_restore", "restoring");
        assertThat(profile.stoppablePolicyStatuses()).containsExactly("enabled", "disabled", "suspended", "started");
        assertThat(profile.blockingTaskStates()).containsExactly("deleting", "soft-deleting");
        assertThat(profile.dedicatedServiceTypes()).containsExactly("dss");
    }

    @Test
    void limitsAndSwitchesHaveTheContractsDefaults() {
        Profile profile = Profile.defaults();
        assertThat(profile.limitsBackupAzs()).isFalse();
        assertThat(profile.backupAzs()).isEmpty();
        assertThat(profile.emptyWhenAbsent()).isEmpty();
        assertThat(profile.restoreAzPairs()).isEmpty();
        assertThat(profile.unsupportedPools()).isEmpty();
        assertThat(profile.allowShareableVolumes()).isFalse();
        assertThat(profile.maxPolicies()).isEqualTo(32);
        assertThat(profile.maxServersPerPolicy()).isEqualTo(64);
        assertThat(profile.defaultAccount()).isEqualTo(Account.UNKNOWN);
        assertThat(profile.reportPolicyBinding()).isTrue();
        assertThat(profile.disabledOperations()).isEmpty();
    }

    @Test
    void listsTakeTheValuesOfADocument() {
        Profile profile = Profile.parse("""
                provider-id: mine
                server-types: [A, B]
                protectable-types: [B]
                restorable-types: []
                backup-azs: [az-1, az-2]
                restore-az-pairs: [[az-1, az-2], [az-2, az-1]]
                unsupported-pools: [slow]
                empty-when-absent: [quotas, operation_logs]
                disabled-operations: [create_image, resize_space]
                """);
        assertThat(profile.providerId()).isEqualTo("mine");
        assertThat(profile.serverTypes()).containsExactly("A", "B");
        assertThat(profile.protectableTypes()).containsExactly("B");
        assertThat(profile.restorableTypes()).isEmpty();
        assertThat(profile.limitsBackupAzs()).isTrue();
        assertThat(profile.backupAzs()).containsExactly("az-1", "az-2");
        assertThat(profile.restoreAzPairs()).containsExactly(new AzPair("az-1", "az-2"), new AzPair("az-2", "az-1"));
        assertThat(profile.unsupportedPools()).containsExactly("slow");
        assertThat(profile.emptyWhenAbsent()).containsExactly(Section.QUOTAS, Section.OPERATION_LOGS);
        assertThat(profile.disabledOperations()).containsExactly(Operation.CREATE_IMAGE, Operation.RESIZE_SPACE);
    }

    @Test
    void limitsAndSwitchesTakeTheValuesOfADocument() {
        Profile profile = Profile.parse("""
                allow-shareable-volumes: true
                max-policies: 0
                max-servers-per-policy: 4294967296
                default-account: {real_name_verified: true, existing_user: false}
                report-policy-binding: false
                """);
        assertThat(profile.allowShareableVolumes()).isTrue();
        assertThat(profile.maxPolicies()).isZero();
        assertThat(profile.maxServersPerPolicy()).isEqualTo(4_294_967_296L);
        assertThat(profile.defaultAccount()).isEqualTo(new Account(Ternary.YES, Ternary.UNKNOWN, Ternary.NO));
        assertThat(profile.reportPolicyBinding()).isFalse();
    }

    @Test
    void statusesAreFoldedWhateverTheMachinesLanguage() {
        Profile profile = Profile.parse("""
                backup-server-statuses: [active, Resizing]
                restore-server-statuses: [shutoff_i]
                terminated-server-statuses: [soft_deleted_i]
                queryable-backup-statuses: [AVAILABLE, WAITING_RESTORE]
                stoppable-policy-statuses: [Disabled_I]
                blocking-task-states: [DELETING, actİve]
                dedicated-service-types: [DSS, Dess_I]
                """);
        assertThat(profile.backupServerStatuses()).containsExactly("ACTIVE", "RESIZING");
        assertThat(profile.restoreServerStatuses()).containsExactly("SHUTOFF_I");
        assertThat(profile.terminatedServerStatuses()).containsExactly("SOFT_DELETED_I");
        assertThat(profile.queryableBackupStatuses()).containsExactly("available", "waiting_restore");
        assertThat(profile.stoppablePolicyStatuses()).containsExactly("disabled_i");
        assertThat(profile.blockingTaskStates()).containsExactly("deleting", "actİve");
        assertThat(profile.dedicatedServiceTypes()).containsExactly("dss", "dess_i");
    }

    @Test
    void noZoneThatSupportsBackupIsNotTheSameAsEveryZone() {
        assertThat(Profile.parse("backup-azs: []").limitsBackupAzs()).isTrue();
        assertThat(Profile.parse("backup-azs: []").backupAzs()).isEmpty();
        assertThat(Profile.parse("backup-azs: null").limitsBackupAzs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "{}", "max-policies:\nbackup-azs: null\ndefault-account: ~"})
    void whatIsLeftOutOrNullHasItsDefault(String yaml) {
        assertThat(Profile.parse(yaml)).isEqualTo(Profile.defaults());
    }

    @Test
    void aValueMayBeUsedTwice() {
        Profile profile = Profile.parse("backup-server-statuses: &up [ACTIVE]\nrestore-server-statuses: *up");
        assertThat(profile.restoreServerStatuses()).containsExactly("ACTIVE");
    }

    @Test
    void keysMayBeGivenWithoutADocument() {
        assertThat(Profile.of(Map.of("max-policies", 16, "backup-azs", List.of("az-1"))))
                .isEqualTo(Profile.parse("{max-policies: 16, backup-azs: [az-1]}"));
    }

    @Test
    void setsCanNotBeChanged() {
        assertThatThrownBy(() -> Profile.defaults().serverTypes().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.yaml"), "unsupported-pools: [慢]");
        assertThat(Profile.load(file).unsupportedPools()).containsExactly("慢");
    }

    @Test
    void aFileInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("profile.yaml"), "provider-id: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Profile.load(file)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void takesWhatItGives() {
        Profile profile = Profile.parse("""
                server-types: [A]
                restore-az-pairs: [[a, b]]
                default-account: {existing_user: false}
                empty-when-absent: [quotas, servers]
                disabled-operations: [protect]
                max-policies: 4
                report-policy-binding: false
                """);
        assertThat(Profile.of(Map.of(
                        "server-types", profile.serverTypes(),
                        "restore-az-pairs", profile.restoreAzPairs(),
                        "default-account", profile.defaultAccount(),
                        "empty-when-absent", profile.emptyWhenAbsent(),
                        "disabled-operations", profile.disabledOperations(),
                        "max-policies", profile.maxPolicies(),
                        "report-policy-binding", profile.reportPolicyBinding())))
                .isEqualTo(profile);
    }

    @Test
    void takesItsOwnValuesBesideThoseOfADocument() {
        Profile profile = Profile.of(Map.of(
                "restore-az-pairs", List.of(new AzPair("a", "b"), List.of("b", "a")),
                "empty-when-absent", List.of(Section.QUOTAS, "servers"),
                "disabled-operations", List.of("protect", Operation.RESTORE)));
        assertThat(profile.restoreAzPairs()).containsExactly(new AzPair("a", "b"), new AzPair("b", "a"));
        assertThat(profile.emptyWhenAbsent()).containsExactly(Section.QUOTAS, Section.SERVERS);
        assertThat(profile.disabledOperations()).containsExactly(Operation.PROTECT, Operation.RESTORE);
    }

    @Test
    void whatKeysHeldIsCopied() {
        List<String> types = new ArrayList<>(List.of("A"));
        Map<String, Object> keys = new HashMap<>(Map.of("server-types", types));
        Profile profile = Profile.of(keys);
        types.add("B");
        keys.put("max-policies", 1);
        assertThat(profile.withEmptyWhenAbsent(Set.of())).isEqualTo(Profile.parse("server-types: [A]"));
    }

    @Test
    void maySayWhatIsEmptyAndKeepTheRest() {
        Profile profile = Profile.parse("{max-policies: 1, empty-when-absent: [servers]}");
        assertThat(profile.withEmptyWhenAbsent(Set.of(Section.QUOTAS)))
                .isEqualTo(Profile.parse("{max-policies: 1, empty-when-absent: [quotas]}"));
        assertThat(profile.withEmptyWhenAbsent(Set.of())).isEqualTo(Profile.parse("max-policies: 1"));
        assertThat(profile.emptyWhenAbsent()).containsExactly(Section.SERVERS);
    }

    @Test
    void aNullIsTheCallersBugAndNamed() {
        assertThatThrownBy(() -> Profile.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("keys");
        assertThatThrownBy(() -> Profile.parse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("yaml");
        assertThatThrownBy(() -> Profile.load(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("file");
        assertThatThrownBy(() -> Profile.defaults().withEmptyWhenAbsent(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("sections");
    }
}
