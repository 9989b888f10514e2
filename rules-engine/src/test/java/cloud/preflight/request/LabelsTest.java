package cloud.preflight.request;

import static cloud.preflight.request.Requests.told;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.ScheduledOperation.Retention;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, descriptions and tags. */
class LabelsTest {

    private static final String WORD = "may only contain letters, digits, '_' and '-'";
    private static final String LETTER_OF_TWO_CHARS = "\uD835\uDC9C";

    private static Arguments text(String pointer, Function<String, Request> request) {
        return Arguments.of(pointer, request);
    }

    private static CreatePolicy create(Labels labels) {
        return new CreatePolicy(labels, "fc4d5750-22e7-4798-8a46-f48f62c4c1da", List.of(), List.of(), List.of());
    }

    private static Request scheduled(Labels labels) {
        return Requests.scheduled(new ScheduledOperation("", labels, true, Retention.NONE, ""));
    }

    static List<Arguments> names() {
        return List.of(
                text("/backup_name", name -> Requests.named(name, "")),
                text("/name", name -> create(Labels.named(name))),
                text("/name", name -> new UpdatePolicy("p", Labels.named(name), List.of(), List.of())),
                text("/scheduled_operations/0/name", name -> scheduled(Labels.named(name))));
    }

    static List<Arguments> descriptions() {
        return List.of(
                text("/description", text -> Requests.named("", text)),
                text("/description", text -> create(new Labels("n", text))),
                text("/description", text -> new UpdatePolicy("p", new Labels("", text), List.of(), List.of())),
                text("/scheduled_operations/0/description", text -> scheduled(new Labels("", text))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Z-9_",
                "-",
                "nächtlich",
                "ночь",
                "夜间备份",
                "ليل",
                "ΝύχταΣ",
                "ıİ",
                LETTER_OF_TWO_CHARS,
                "रात्रि",
                "e\u0301",
                "กลางคืน"
            })
    void aNameIsMadeOfLettersOfAnyScriptWithTheirMarksDigitsUnderscoreAndHyphen(String name) {
        assertThat(told(Requests.named(name, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "a.b", "a/b", "<a>", "a\n", "😀", "½", "$1", "٣", "Ⅷ", "a\u0000", "\uD835"})
    void anythingElseIsNoName(String name) {
        assertThat(told(Requests.named(name, ""))).containsExactly("/backup_name " + WORD);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsCheckedWhereverItStands(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply("a b"))).containsExactly(pointer + " " + WORD);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameHasAtMost255CodePoints(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply(LETTER_OF_TWO_CHARS.repeat(255)))).isEmpty();
        assertThat(told(request.apply(LETTER_OF_TWO_CHARS.repeat(256))))
                .containsExactly(pointer + " has 256 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "web01.example.com", "Windows Server 2016", "财务 db 01 (prod)", "<a>\n\u0000"})
    void theNameOfAResourceIsItsOwnAndAnyText(String name) {
        assertThat(told(Requests.binding(new BoundResource("s").named(name)))).isEmpty();
    }

    @Test
    void theNameOfAResourceHasAtMost255CodePoints() {
        assertThat(told(Requests.binding(new BoundResource("s").named("😀".repeat(255)))))
                .isEmpty();
        assertThat(told(Requests.binding(new BoundResource("s"), new BoundResource("t").named("😀".repeat(256)))))
                .containsExactly("/resources/1/name has 256 characters, at most 255 are allowed");
    }

    @Test
    void aNewPolicyNeedsAName() {
        assertThat(told(create(Labels.NONE))).containsExactly("/name must not be empty");
    }

    @Test
    void elsewhereANameMayBeLeftOut() {
        assertThat(told(Requests.named("", ""))).isEmpty();
        assertThat(told(scheduled(Labels.NONE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void aDescriptionHasAtMost255CodePoints(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply("😀".repeat(255)))).isEmpty();
        assertThat(told(request.apply("😀".repeat(256))))
                .containsExactly(pointer + " has 256 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void aDescriptionHasNoAngleBrackets(String pointer, Function<String, Request> request) {
        assertThat(told(request.apply("any text, & more: \n \"quoted\" 夜"))).isEmpty();
        assertThat(told(request.apply("a < b"))).containsExactly(pointer + " must not contain '<' or '>'");
        assertThat(told(request.apply("a > b"))).containsExactly(pointer + " must not contain '<' or '>'");
    }

    private static Tag[] tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Tag("key-" + i, "")).toArray(Tag[]::new);
    }

    @Test
    void thereAreAtMostTenTags() {
        assertThat(told(Requests.tagged(tags(10)))).isEmpty();
        assertThat(told(Requests.tagged(tags(11)))).containsExactly("/tags has 11 entries, at most 10 are allowed");
    }

    @Test
    void theTagsOfANewPolicyAreCheckedToo() {
        CreatePolicy tagged = new CreatePolicy(
                Labels.named("n"),
                "fc4d5750-22e7-4798-8a46-f48f62c4c1da",
                List.of(),
                List.of(),
                List.of(new Tag("", "v")));
        assertThat(told(tagged)).containsExactly("/tags/0/key must not be empty");
    }

    @Test
    void keyAndValueHaveTheirOwnLengths() {
        assertThat(told(Requests.tagged(new Tag("k".repeat(36), "v".repeat(43)))))
                .isEmpty();
        assertThat(told(Requests.tagged(new Tag("k".repeat(37), "v".repeat(44)))))
                .containsExactly(
                        "/tags/0/key has 37 characters, at most 36 are allowed",
                        "/tags/0/value has 44 characters, at most 43 are allowed");
    }

    @Test
    void keyAndValueAreMadeOfLettersDigitsUnderscoreAndHyphen() {
        assertThat(told(Requests.tagged(new Tag("键_1", "值-2")))).isEmpty();
        assertThat(told(Requests.tagged(new Tag("e\u0301", "v")))).containsExactly("/tags/0/key " + WORD);
        assertThat(told(Requests.tagged(new Tag("a b", "c=d"))))
                .containsExactly("/tags/0/key " + WORD, "/tags/0/value " + WORD);
    }

    @Test
    void aKeyGivenTwiceIsAFaultAtItsSecondPlace() {
        assertThat(told(Requests.tagged(new Tag("k", "1"), new Tag("K", "2"), new Tag("k", "3"))))
                .containsExactly("/tags/2/key is 'k' a second time");
    }
}
