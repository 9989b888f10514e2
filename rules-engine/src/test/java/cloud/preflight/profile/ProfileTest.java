package cloud.preflight.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    }

    @Test
    void limitsAndSwitchesHaveTheContractsDefaults() {
        Profile profile = Profile.defaults();
        assertThat(profile.backupAzs()).isEmpty();
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
                disabled-operations: [create_image, resize_space]
                """);
        assertThat(profile.providerId()).isEqualTo("mine");
        assertThat(profile.serverTypes()).containsExactly("A", "B");
        assertThat(profile.protectableTypes()).containsExactly("B");
        assertThat(profile.restorableTypes()).isEmpty();
        assertThat(profile.backupAzs())
                .hasValueSatisfying(azs -> assertThat(azs).containsExactly("az-1", "az-2"));
        assertThat(profile.restoreAzPairs()).containsExactly(new AzPair("az-1", "az-2"), new AzPair("az-2", "az-1"));
        assertThat(profile.unsupportedPools()).containsExactly("slow");
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
        assertThat(profile.defaultAccount()).isEqualTo(new Account(Answer.YES, Answer.UNKNOWN, Answer.NO));
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
                """);
        assertThat(profile.backupServerStatuses()).containsExactly("ACTIVE", "RESIZING");
        assertThat(profile.restoreServerStatuses()).containsExactly("SHUTOFF_I");
        assertThat(profile.terminatedServerStatuses()).containsExactly("SOFT_DELETED_I");
        assertThat(profile.queryableBackupStatuses()).containsExactly("available", "waiting_restore");
        assertThat(profile.stoppablePolicyStatuses()).containsExactly("disabled_i");
    }

    @Test
    void noZoneThatSupportsBackupIsNotTheSameAsEveryZone() {
        assertThat(Profile.parse("backup-azs: []").backupAzs())
                .hasValueSatisfying(azs -> assertThat(azs).isEmpty());
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
}
