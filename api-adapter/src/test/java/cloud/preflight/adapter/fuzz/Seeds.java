package cloud.preflight.adapter.fuzz;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts that readers are made for: what stands in the worked examples, and a few by hand. */
final class Seeds {

    private static final List<Example> EXAMPLES = Example.in(Example.WORKED);

    private Seeds() {}

    static List<String> questions() {
        return EXAMPLES.stream().map(Example::question).map(Seeds::text).toList();
    }

    /** Behind a byte that says of which operation they are. */
    static List<String> requests() {
        return parts("request")
                .flatMap(request -> Stream.of("\u0000", "\u0001", "\u0002", "\u0003", "\u0004", "\u0005")
                        .map(operation -> operation + request))
                .toList();
    }

    static List<String> capabilities() {
        return parts("request")
                .flatMap(request -> Stream.of("protectable", "restorable")
                        .map(asked -> "{\"check_" + asked + "\":[" + request + "]}"))
                .toList();
    }

    static List<String> lines() {
        return List.of(
                "\u0003a\n\nb", "\u0001\r\n{}\r\n ", "\u0010" + "x".repeat(41) + "\n" + "x".repeat(40), "\u0008");
    }

    static List<String> facts() {
        return parts("facts").toList();
    }

    static List<String> sections(Section section) {
        return EXAMPLES.stream()
                .map(example -> (Map<?, ?>) example.content().get("facts"))
                .filter(Objects::nonNull)
                .map(facts -> facts.get(section.id()))
                .filter(Objects::nonNull)
                .map(Seeds::json)
                .toList();
    }

    static List<String> profiles() {
        return Stream.concat(
                        Stream.of(
                                Profile.defaults().canonical(),
                                "max-policies: 16\nbackup-azs: [az1]\nrestore-az-pairs: [[a, b]]",
                                "default-account: {real_name_verified: true}\nempty-when-absent: [quotas]",
                                "a: &a [*a]\nb: !!int 0x1F\nc: 2026-01-01",
                                "? [a]\n: b\n---\n- c"),
                        EXAMPLES.stream().map(Example::profile).map(Seeds::json))
                .toList();
    }

    static List<String> calendars() {
        return Stream.concat(
                        rules().stream().map(ScheduledOperation::calendar),
                        rules().stream().map(rule -> "RRULE:" + rule))
                .toList();
    }

    static List<String> rules() {
        return List.of(
                "FREQ=DAILY;BYHOUR=3",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=14;BYMINUTE=30",
                "FREQ=DAILY;INTERVAL=1;BYHOUR=0,1,2,23;BYMINUTE=0",
                "FREQ=YEARLY;COUNT=3;UNTIL=20260101T000000Z;RSCALE=HEBREW;SKIP=OMIT");
    }

    static List<String> tokens() {
        return List.of(
                "# comment\n\np:" + "0a".repeat(32) + "\n", "\uFEFFa:b:" + "ff".repeat(32), "p:0\n:" + "00".repeat(32));
    }

    static List<String> tokenDocuments() {
        return List.of(
                "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00.000000Z\",\"project\":{\"id\":\"p\"}}}",
                "{\"token\":{\"expires_at\":\"+1000000000-12-31T23:59:59Z\"}}",
                "{\"error\":{\"code\":404}}");
    }

    /** Lines as they are logged, of whatever the worked examples ask. */
    static List<String> decisions() {
        Answers answers = new Answers(Preflight.create());
        return EXAMPLES.stream()
                .map(Example::question)
                .map(question -> "{\"time\":\"t\",\"id\":\"i\",\"project\":\"p\",\"language\":\"en\",\"question\":"
                        + text(question) + ",\"fetched\":{\"quotas\":{\"resources\":[]}},\"answer\":"
                        + text(answers.bytes(answers.answer("p", question), Language.ENGLISH)) + "}")
                .toList();
    }

    private static Stream<String> parts(String name) {
        return EXAMPLES.stream()
                .map(example -> example.content().get(name))
                .filter(Objects::nonNull)
                .map(Seeds::json);
    }

    private static String json(Object tree) {
        return text(Trees.bytes(tree));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
