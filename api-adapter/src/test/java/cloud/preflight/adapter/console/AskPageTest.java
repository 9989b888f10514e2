package cloud.preflight.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Asking in a browser. */
class AskPageTest {

    private static final Path ZED = Path.of("..", "examples", "openstack-zed");

    @RegisterExtension
    static final Console CONSOLE = new Console();

    private final Browser browser = CONSOLE.browser();

    @AfterEach
    void nothingWasComplainedOfOrAskedElsewhere() {
        browser.assertClean();
    }

    @ParameterizedTest
    @CsvSource({"en,No,Yes", "zh,不行,可以"})
    void anExampleIsOneClickAwayAndItsFactsAreMarked(String language, String no, String yes) {
        browser.open("/?lang=" + language);
        browser.click(".examples-bar li:nth-child(1) button");
        browser.awaitText("#verdict .decision", no);
        browser.awaitText(".violation h3", "TARGET_VOLUME_TOO_SMALL");
        browser.awaitText(".marked .badge", "CSBS.6024");
        assertThat(browser.texts(".line.marked")).noneMatch(text -> text.contains("\n"));
        browser.picture("ask-" + language);
        browser.assertAccessible();
        browser.click(".change");
        browser.awaitText("#verdict .decision", yes);
        browser.click(".answer .actions button:nth-child(2)");
        browser.awaitText("#verdict .decision", no);
    }

    @Test
    void whatAnApiAnsweredIsTakenPastedOrDroppedAndWhatIsMissingIsNamed() throws Exception {
        browser.open("/?lang=en");
        browser.paste(Files.readString(ZED.resolve("servers-page-1.json")));
        browser.await("#verdict .decision");
        browser.awaitText(".section h3", "known in part");
        browser.drop(
                ".drop",
                ZED.resolve("servers-detail-member-2_93.json"),
                ZED.resolve("volumes-detail-member-default.json"));
        browser.awaitText(".drop [role=status]", "Taken: servers 11, volumes 11");
        browser.write("#resource_id", "7d07f8d8-24b7-4505-926b-2cef63a9dcc6");
        browser.awaitText("#verdict .decision", "Not yet known");
        browser.click(".answer button", "There are no operation_logs");
        browser.click(".answer button", "There are no quotas");
        browser.paste("{\"real_name_verified\": true}");
        browser.awaitText(".section h3", "account");
        browser.click(".answer button", "The account is verified");
        browser.awaitText("#verdict .decision", "Yes");
        browser.picture("ask-documents");
        assertThat(browser.texts(".section h3")).noneMatch(text -> text.contains("in part"));
        browser.paste("[1, 2");
        browser.awaitText(".drop .problem", "can’t be taken");
        browser.paste("[{\"ID\": \"x\", \"Name\": \"web\"}]");
        browser.awaitText(".drop .problem", "no document of Nova, Cinder or CSBS has the fields ID, Name");
    }

    @Test
    void aFileThatMissesTheBoxDoesNotTakeThePlaceOfThePage() {
        browser.open("/?lang=en");
        browser.drop("h1", ZED.resolve("servers-page-1.json"));
        browser.paste(
                "{\"operation\": \"delete_task\", \"request\": {\"task_id\": \"t\"}, \"facts\": {\"operation_logs\": []}}");
        browser.awaitText("#verdict .decision", "No");
    }

    @Test
    void whatTheInventoryHasIsChangedInTheQuestionAlone() {
        browser.open("/?lang=en");
        browser.connect("few");
        browser.write("#resource_id", "server-3");
        browser.awaitText(".violation h3", "SHAREABLE_VOLUME_ATTACHED");
        browser.click(".change", "volumes/volume-3/multiattach");
        browser.awaitText("#verdict .decision", "Yes");
        browser.awaitText(".section h3", "volumes 12");
        browser.click(".answer .actions button:nth-child(2)");
        browser.awaitText("#verdict .decision", "No");
        browser.awaitNone(".section h3");
        assertThat(CONSOLE.client().get("/v1/few/inventory/volumes/volume-3").json())
                .containsEntry("multiattach", true);
    }

    @Test
    void aLinkOpensTheSameQuestionAndHoldsNothingThatDoesNotDecide() {
        browser.open("/?lang=en");
        browser.paste("""
                {"operation": "protect", "request": {"resource_id": "s"}, "facts": {
                  "servers": [{"id": "s", "status": "ERROR", "adminPass": "hunter2", "metadata": {"key": "secret"}}]}}
                """);
        browser.awaitText("#verdict .decision", "No");
        browser.click(".answer .actions button:nth-child(1)");
        browser.awaitText(".answer .actions [role=status]", "Copied");
        String shared = browser.driver().getCurrentUrl();
        browser.open(shared.substring(CONSOLE.url().length()));
        browser.awaitText("#verdict .decision", "No");
        browser.awaitText(".json", "ERROR");
        assertThat(browser.texts(".json")).noneMatch(text -> text.contains("hunter2") || text.contains("secret"));
    }

    @Test
    void whatIsSharedIsDecidedAsTheWholeIs() {
        browser.open("/?lang=en");
        assertThat((List<?>) browser.driver().executeAsyncScript("""
                                const done = arguments[arguments.length - 1];
                                (async () => {
                                  const { readFields } = await import('/console/facts.js');
                                  const { example, examples, verdict } = await import('/console/api.js');
                                  const names = (await examples()).filter((name) => /^(allowed|undetermined|many|CSBS.[2-6])/.test(name));
                                  const different = [];
                                  for (const name of names) {
                                    const { operation, request, facts } = await example(name);
                                    const whole = await verdict({ operation, request, facts });
                                    const shared = await verdict({ operation, request, facts: readFields(facts) });
                                    if (JSON.stringify(whole) !== JSON.stringify(shared)) {
                                      different.push(name);
                                    }
                                  }
                                  return names.length < 50 ? ['too few: ' + names.length] : different;
                                })().then(done, (failure) => done([String(failure)]));
                                """)).isEmpty();
    }

    @Test
    void everythingIsDoneFromTheKeyboardAlone() {
        browser.open("/?lang=en");
        browser.tabTo(".examples-bar li:nth-child(1) button");
        browser.press(Keys.ENTER);
        browser.awaitText("#verdict .decision", "No");
        browser.tabTo("#operation");
        browser.press("b");
        browser.tabTo("#paste");
        browser.press(
                "{\"servers\": [{\"id\": \"own\", \"status\": \"ACTIVE\", \"os-extended-volumes:volumes_attached\": []}]}");
        browser.tabTo(".drop .actions button");
        browser.press(Keys.ENTER);
        browser.awaitText(".section code", "own");
        browser.tabTo("#resource_id").sendKeys(Keys.chord(Keys.CONTROL, "a"), "own", Keys.TAB);
        browser.awaitText(".violation h3", "NO_VOLUME_TO_PROTECT");
        browser.tabTo(".violation h3 a");
        browser.press(Keys.ENTER);
        browser.awaitText("h1", "NO_VOLUME_TO_PROTECT");
    }

    @Test
    void aQuestionThatCantBeReadSaysWhereAndWhy() {
        browser.open("/?lang=en");
        browser.paste("{\"operation\": \"resize_space\", \"request\": {\"type\": \"space\", \"size\": -1}}");
        browser.awaitText(".refusal h3", "can’t be read");
        browser.awaitText(".refusal li", "/request/size");
        assertThat(browser.complaints()).hasSize(1).allMatch(told -> told.contains("status of 400"));
    }
}
