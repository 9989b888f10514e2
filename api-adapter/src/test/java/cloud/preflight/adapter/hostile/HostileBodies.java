package cloud.preflight.adapter.hostile;

import static cloud.preflight.adapter.hostile.Besieged.ASKED;
import static cloud.preflight.adapter.hostile.Besieged.WRITTEN;
import static cloud.preflight.adapter.hostile.Besieged.any;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.hostile.Attack.Sent;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.LineSplitter;
import cloud.preflight.catalog.Language;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.Trees;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Damaged bodies to every path that takes one. What the library answers to a question the service must answer too. */
final class HostileBodies {

    private static final int LONGEST = 16 << 20;
    private static final int OK = 200;
    private static final String PROVIDER = Profile.defaults().providerId();

    private final Answers answers = new Answers(Preflight.create());
    private final Besieged besieged;
    private final List<byte[]> questions = new ArrayList<>();
    private final List<byte[]> inventories = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();

    HostileBodies(Besieged besieged) {
        this.besieged = besieged;
        Stream.of(Example.WORKED, Example.FIELD)
                .map(Example::in)
                .flatMap(List::stream)
                .forEach(this::add);
    }

    private void add(Example example) {
        Map<String, Object> content = example.content();
        questions.add(example.question());
        if (content.containsKey("facts")) {
            inventories.add(Trees.bytes(content.get("facts")));
        }
        String operation = String.valueOf(content.get("operation"));
        if (operation.equals("protect") || operation.equals("restore")) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put(
                    operation.equals("protect") ? "check_protectable" : "check_restorable",
                    List.of(content.get("request")));
            entries.add(Trees.bytes(asked));
        }
    }

    Sent sent(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> lines(random);
            case 1 -> enforced(random);
            case 2 -> written("PUT", random);
            case 3 -> written("PATCH", random);
            case 4 -> capabilities(random);
            default -> question(random);
        };
    }

    /** One question that is answered as the library answers it. */
    private Sent question(Random random) {
        byte[] body = Damage.some(any(questions, random), random);
        Answer answer = answers.answer(ASKED, body);
        int status = answer instanceof Answer.Failed failed ? failed.error().httpStatus() : OK;
        return new Sent(
                asked("/validations", HttpRequest.JSON, body),
                body.length == 0 ? Wanted.SANE : Wanted.exactly(status, answers.bytes(answer, Language.ENGLISH)));
    }

    private Sent enforced(Random random) {
        byte[] body = Damage.some(any(questions, random), random);
        String enforce = random.nextBoolean() ? "true" : "strict";
        return new Sent(asked("/validations?enforce=" + enforce, HttpRequest.JSON, body), Wanted.ENFORCED);
    }

    private Sent lines(Random random) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int left = random.nextInt(12); left >= 0; left--) {
            lines.writeBytes(Damage.some(any(questions, random), random));
            lines.writeBytes(HttpRequest.ascii(any(List.of("\n", "\r\n", "\n \n", ""), random)));
        }
        byte[] body = lines.toByteArray();
        return new Sent(asked("/validations", HttpRequest.NDJSON, body), Wanted.exactly(OK, answersTo(body)));
    }

    private byte[] answersTo(byte[] lines) {
        LineSplitter splitter = new LineSplitter(LONGEST);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.concat(splitter.feed(lines).stream(), splitter.end().stream()).forEach(line -> {
            all.writeBytes(answerTo(line));
            all.write('\n');
        });
        return all.toByteArray();
    }

    private byte[] answerTo(Line line) {
        return answers.bytes(answers.answer(ASKED, line), Language.ENGLISH, line.number());
    }

    private HttpRequest asked(String path, String type, byte[] body) {
        return new HttpRequest("POST", "/v1/" + ASKED + path, List.of(type, besieged.token(ASKED)), body);
    }

    private Sent written(String method, Random random) {
        byte[] body = Damage.some(any(inventories, random), random);
        return new Sent(
                new HttpRequest(
                        method,
                        "/v1/" + WRITTEN + "/inventory",
                        List.of(HttpRequest.JSON, besieged.token(WRITTEN)),
                        body),
                Wanted.SANE);
    }

    private Sent capabilities(Random random) {
        byte[] body = Damage.some(any(entries, random), random);
        return new Sent(
                new HttpRequest(
                        "POST",
                        "/v1/" + WRITTEN + "/providers/" + PROVIDER + "/resources/action",
                        List.of(HttpRequest.JSON, besieged.token(WRITTEN)),
                        body),
                Wanted.SANE);
    }
}
