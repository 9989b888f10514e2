package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the order in which documents have their fields, they are read alike. */
class FieldOrderTest {

    private static final long SEED = new Random().nextLong();
    private static final Fields NAMED = Fields.of("size");
    private static final List<String> FIELDS = List.of(
            "\"id\":\"v1\"",
            "\"size\":5",
            "\"size\":null",
            "\"bootable\":\"true\"",
            "\"service_type\":\"evs\"",
            "\"tenant_id\":\"p1\"",
            "\"attachments\":[{\"id\":\"x\",\"server_id\":\"s1\",\"device\":\"/dev/vda\"},{\"device\":\"/dev/vdb\"}]",
            "\"attachments\":[]",
            "\"attachments\":{\"server_id\":\"s1\"}",
            "\"metadata\":{\"id\":\"y\",\"size\":[[{\"a\":1}],{}],\"b\":{\"c\":{\"id\":null}}}",
            "\"metadata\":{\"b\":{\"id\":7},\"size\":\"\\u00e4\"}",
            "\"links\":[{\"rel\":\"self\",\"href\":\"h\"},{\"href\":\"h\",\"rel\":\"bookmark\"},3]",
            "\"na\\u006de\":\"n\"",
            "\"volumes\":1");

    private final Random random = new Random(SEED);

    /** Takes down all there is. */
    private record Seen(List<Object> all) implements DumpSink {

        @Override
        public void begin() {
            all.add("begin");
        }

        @Override
        public void document(DumpDocument document) {
            all.add(document);
        }

        @Override
        public void faulty(LostText document) {
            all.add(document);
        }

        @Override
        public void page(Section section, boolean last) {
            all.add(section);
        }

        @Override
        public void end() {
            all.add("end");
        }
    }

    private String document() {
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, random);
        String some = String.join(",", fields.subList(0, random.nextInt(fields.size())));
        return random.nextBoolean() ? "{" + some + "}" : "{" + String.join(" , ", some, "\"id\" : \"v2\"") + " }";
    }

    private String text() {
        return random.nextBoolean()
                ? document()
                : "{\"volumes\":[" + document() + "," + document() + "],\"volumes_links\":[{\"rel\":\"next\"}]}";
    }

    private static List<Object> read(DumpReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Seen seen = new Seen(new ArrayList<>());
        DumpPlace place = new DumpPlace(Optional.of(Section.VOLUMES), "default", false);
        try {
            reader.read(bytes, new DumpReader.Slice(0, bytes.length, 0), place, seen);
        } catch (InvalidDocument broken) {
            // What came of it before does not count.
            return List.of(broken.faults());
        }
        // A text may first have been taken for what it is not.
        return seen.all.subList(seen.all.lastIndexOf("begin"), seen.all.size());
    }

    @Test
    void aReaderThatHasSeenOthersReadsADocumentAsOneThatHasSeenNone() {
        DumpReader experienced = new DumpReader();
        for (int i = 0; i < 3_000; i++) {
            String text = text();
            assertThat(read(experienced, text)).as("seed %d: %s", SEED, text).isEqualTo(read(new DumpReader(), text));
        }
    }

    private static Object read(QuestionReader reader, String question) {
        try {
            return reader.read(Questions.bytes(question));
        } catch (InvalidDocument invalid) {
            return invalid.faults();
        }
    }

    @Test
    void aReaderThatHasSeenOthersReadsAQuestionAsOneThatHasSeenNone() {
        QuestionReader experienced = new QuestionReader(Profile.defaults());
        for (int i = 0; i < 500; i++) {
            String question = Questions.withFacts("{'volumes':[" + document() + "," + document() + "]}");
            assertThat(read(experienced, question))
                    .as("seed %d: %s", SEED, question)
                    .usingRecursiveComparison()
                    .isEqualTo(read(new QuestionReader(Profile.defaults()), question));
        }
    }

    @Test
    void ofQuestionsFewNamesAreKept() throws InvalidDocument {
        FieldOrder order = FieldOrder.ofQuestions();
        for (int i = 0; !order.isFull(); i++) {
            // Not many of one object are.
            String inside = "\"a" + i % 50 + "\":{\"b" + i + "\":null}";
            assertThat(size("{" + inside + ",\"size\":1}", order)).isEqualTo(1);
        }
        int kept = order.kept();
        assertThat(size("{\"another\":{\"one\":2},\"size\":3,\"more\":4}", order))
                .isEqualTo(3);
        assertThat(order.kept()).isEqualTo(kept);
    }

    /** A stream is read without comparing fields as a whole. */
    private static List<Object> readStream(String text) throws IOException {
        Seen seen = new Seen(new ArrayList<>());
        try {
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            new DumpReader().read(in, DumpPlace.anywhere(), seen);
        } catch (InvalidDocument broken) {
            return List.of(broken.faults());
        }
        return seen.all;
    }

    private static String usual(int number) {
        return "{\"id\":\"v" + number
                + "\", \"status\": \"in-use\",\"count\":10,\"ratio\" : 2.5, \"none\":null,\"size\":1"
                + number
                + ",\"on\":true,\"off\":false, \"links\":[{\"rel\":\"self\"},{}], \"name\":\"d\\u00e4ta\" ,\"more\":{\"x\":-1},"
                + "\"attachments\":[{\"server_id\":\"s" + number
                + "\",\"host\":\"h\",\"at\":1e3,\"device\":\"/dev/vda\",\"z\":0}],"
                + "\"tenant_id\":\"p\",\"last\":7}";
    }

    /** With a character changed, left out or put in. */
    private String changed(String text) {
        String others = "0123456789 \n\",:{}[]\\-.eEntrufals\u00e4";
        int at = random.nextInt(text.length());
        char other = others.charAt(random.nextInt(others.length()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + other + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + other + text.substring(at);
        };
    }

    @Test
    void aDocumentThatIsAlmostAsTheOnesBeforeIsReadAsIfItWereTheFirst() throws IOException {
        DumpReader experienced = new DumpReader();
        for (int i = 0; i < 5_000; i++) {
            String text = "{\"volumes\":[" + usual(1) + ", " + usual(2) + "],\"volumes_links\":[]}";
            assertThat(read(experienced, text)).as("seed %d: %s", SEED, text).isEqualTo(readStream(text));
            String other = changed(text);
            assertThat(read(experienced, other)).as("seed %d: %s", SEED, other).isEqualTo(readStream(other));
        }
    }

    private static int size(String text, FieldOrder order) throws InvalidDocument {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Names that collide, as some do by chance, are read by another parser from the start.
        return Json.read(bytes, factory -> {
            FaultList faults = new FaultList();
            try (JsonParser parser = factory.createParser(bytes)) {
                Cursor cursor = new Cursor(parser, faults, order);
                cursor.start();
                ObjectCursor fields = new ObjectCursor(cursor, NAMED);
                int size = 0;
                while (fields.next() != ObjectCursor.END) {
                    size = (int) cursor.count();
                }
                cursor.end();
                assertThat(faults.inOrder()).isEmpty();
                return size;
            }
        });
    }

    @Test
    void namesThatPeopleGiveAreNotKeptForGood() throws InvalidDocument {
        FieldOrder order = new FieldOrder();
        for (int i = 0; i < 3 * FieldOrder.MOST_INSIDE; i++) {
            String own = "\"name-" + i + "\":{\"also-" + i + "\":[]}";
            assertThat(size("{" + own + ",\"size\":" + i + "," + own.replace("name", "other") + "}", order))
                    .isEqualTo(i);
        }
        // Each of those that are kept has one inside.
        assertThat(order.kept()).isBetween(FieldOrder.MOST_INSIDE, 2 * FieldOrder.MOST_INSIDE);
    }

    @Test
    void whatIsNestedDeeplyIsPassedOver() throws InvalidDocument {
        FieldOrder order = new FieldOrder();
        String deep = "{\"a\":".repeat(400) + "[".repeat(500) + "]".repeat(500) + "}".repeat(400);
        for (int i = 0; i < 3; i++) {
            assertThat(size("{\"b\":" + deep + ",\"size\":7}", order)).isEqualTo(7);
        }
    }
}
