package cloud.preflight.adapter.command;

import static cloud.preflight.adapter.command.ReloadedService.ACTION;
import static cloud.preflight.adapter.command.ReloadedService.LENIENT;
import static cloud.preflight.adapter.command.ReloadedService.STRICT;
import static cloud.preflight.adapter.command.ReloadedService.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Service;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What becomes of a service whose profile is changed. */
class ProfileReloadTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private ReloadedService service;

    @BeforeEach
    void start() throws Exception {
        service = new ReloadedService(folder);
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void itAnswersUnderTheNewOneFromThenOn() {
        assertThat(service.ask().json())
                .containsEntry("error_code", "CSBS.6010")
                .containsEntry("ruleset", ruleset(STRICT));
        service.write(LENIENT);
        assertThat(service.ask().json()).doesNotContainKey("error_code").containsEntry("ruleset", ruleset(LENIENT));
        assertThat(service.client().get("/prometheus").text())
                .contains(
                        "preflight_ruleset_info{ruleset=\"" + ruleset(LENIENT) + "\"",
                        "preflight_profile_reloads_total{outcome=\"applied\"} 1.0\n",
                        "preflight_profile_reloads_total{outcome=\"refused\"} 0.0\n",
                        "preflight_profile_last_reload_successful 1.0\n")
                .doesNotContain(ruleset(STRICT));
    }

    @Test
    void theCsbsPathsFollow() {
        String entries = "{\"check_protectable\":[]}";
        assertThat(service.client().post(ACTION, entries).status()).isEqualTo(200);
        service.write("provider-id: other\n");
        assertThat(service.client().post(ACTION, entries).json()).containsEntry("error_code", "CSBS.9001");
        String others = "/v1/p/providers/other/resources/action";
        assertThat(service.client().post(others, entries).status()).isEqualTo(200);
        service.write("provider-id: other\ndefault-account: {real_name_verified: false}\n");
        assertThat(service.client().post(others, entries).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-policys: 3 | max-policys",
                "max-policies: -1 | max-policies is -1",
                "'{' | the profile is not readable YAML",
                "- a list | not a mapping of keys to values"
            })
    void aWrongOneIsKeptOutAndSaidInTheWordsOfTheStart(String wrong, String why) {
        service.write(wrong);
        assertThat(service.decision()).isEqualTo("denied");
        String words = Run.of("version", "--profile", service.profile().toString())
                .err()
                .strip();
        assertThat(service.warningsAndErrors())
                .singleElement()
                .isEqualTo("WARN the changed profile is not used, the one before still counts: "
                        + words.replaceFirst("^.*?: ", "--profile: "))
                .asString()
                .contains(why);
        assertThat(service.client().get("/prometheus").text())
                .contains(
                        "preflight_profile_reloads_total{outcome=\"refused\"} 1.0\n",
                        "preflight_profile_last_reload_successful 0.0\n");
        service.write(STRICT);
        assertThat(service.client().get("/prometheus").text())
                .contains(
                        "preflight_profile_reloads_total{outcome=\"applied\"} 0.0\n",
                        "preflight_profile_last_reload_successful 1.0\n");
    }

    @Test
    void whatIsNoFileAnyMoreIsKeptOut() throws IOException {
        Files.delete(service.profile());
        service.reload().read();
        Files.createDirectory(service.profile());
        service.reload().read();
        assertThat(service.decision()).isEqualTo("denied");
        assertThat(service.warningsAndErrors())
                .satisfiesExactly(
                        missing -> assertThat(missing).endsWith("--profile: the profile can't be read: does not exist"),
                        other -> assertThat(other).endsWith("the profile can't be read: is no file any more"));
        Files.delete(service.profile());
        service.write(LENIENT);
        assertThat(service.decision()).isNotEqualTo("denied");
    }

    @Test
    void aProfileWithoutEndIsKeptOut() {
        service.write("#".repeat(MEBIBYTE) + "\n" + LENIENT);
        assertThat(service.decision()).isEqualTo("denied");
        assertThat(service.warningsAndErrors())
                .singleElement()
                .asString()
                .endsWith("the profile can't be read: is larger than 1 MiB");
    }

    @Test
    void onlyAFileIsReadAgainAndOnlyWhereThatIsWanted() {
        ProfileOption file = CommandLine.populateCommand(
                new ProfileOption(), "--profile", service.profile().toString());
        assertThat(file.watched(true)).isPresent();
        assertThat(file.watched(false)).isEmpty();
        ProfileOption device = CommandLine.populateCommand(new ProfileOption(), "--profile", "/dev/null");
        assertThat(device.watched(true)).isEmpty();
        assertThat(new ProfileOption().watched(true)).isEmpty();
    }

    @Test
    void whatIsNotMeasuredIsNotCounted() throws IOException {
        AtomicReference<Service.Deciding> taken = new AtomicReference<>();
        try (Inventory inventory = Inventory.in(folder.resolve("none"))) {
            Assembly silent = new Assembly(inventory, Optional.empty(), false, Optional.empty());
            assertThat(silent.under(Profile.parse(STRICT)).metrics()).isEmpty();
            try (ProfileReload quiet =
                    new ProfileReload(new ProfileFile(service.profile(), "--profile"), silent, taken::set)) {
                Files.writeString(service.profile(), LENIENT);
                quiet.read();
            }
        }
        assertThat(taken.get().metrics()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aChangeIsSeenWithoutBeingTold() throws IOException {
        service.reload().start();
        Files.writeString(service.profile(), LENIENT);
        while (service.decision().equals("denied")) {
            Thread.onSpinWait();
        }
    }
}
