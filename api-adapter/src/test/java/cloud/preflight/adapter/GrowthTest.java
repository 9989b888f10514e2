package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Begun;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.answers.CapabilityAnswer;
import cloud.preflight.answers.Line;
import cloud.preflight.answers.Room;
import cloud.preflight.catalog.Language;
import cloud.preflight.inventory.Inventory;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice as much of anything takes about twice as long, whatever somebody sends. */
class GrowthTest {

    private static final double MOST = 2.5;
    /** Enough for the compiler, which makes what is asked first slower. */
    private static final int AT_LEAST = 3;

    private static final int AT_MOST = 50;
    private static final long LONGEST_NANOS = 50_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Preflight PREFLIGHT = Preflight.create();
    private static final Answers ANSWERS = new Answers(PREFLIGHT);

    @TempDir
    private static Path folder;

    /** Something that has a size. */
    private record Input(String name, int size, IntFunction<String> body) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Something to do. */
    private interface Work {
        void run() throws Exception;
    }

    static List<Input> questions() {
        return List.of(
                new Input("servers of a policy beside restores of others", 2_000, Hostile::executePolicy),
                new Input("servers of a policy that share a volume", 4_000, Hostile::sharedVolume),
                new Input("volumes of which nothing is known", 6_000, Hostile::unknownVolumes),
                new Input("volumes that are refused", 4_000, Hostile::shareableVolumes),
                new Input("volumes that are nothing", 20_000, n -> Hostile.volumes(n, i -> "{}")),
                new Input("volumes", 15_000, n -> Hostile.volumes(n, i -> "{'id':'v" + i + "','size':1}")),
                new Input("numbers for volumes", 50_000, n -> Hostile.volumes(n, i -> "1")),
                new Input("mappings that are nothing", 20_000, n -> Hostile.mappings(n, i -> "{}")),
                new Input(
                        "mappings of one backup",
                        20_000,
                        n -> Hostile.mappings(n, i -> "{'backup_id':'b','volume_id':'v" + i + "'}")),
                new Input("policies that bind the same servers", 8_000, Hostile::boundOften),
                new Input("patterns with many runs", 100, n -> Hostile.patterns(n, Hostile.everyHour())),
                new Input("a pattern that is nested", 700, n -> Hostile.patterns(60, "BEGIN:\r\n".repeat(n))),
                new Input(
                        "ids with one hash code",
                        8_000,
                        n -> Hostile.volumes(n, i -> "{'id':'" + Hostile.sameHash(i) + "','size':1}")),
                new Input(
                        "names with one hash code",
                        2_000,
                        n -> Hostile.volumes(n, i -> "{'" + Hostile.sameHash(i) + "':1}")),
                new Input(
                        "attachments",
                        80_000,
                        n -> Hostile.volumes(
                                1,
                                i -> "{'id':'v','size':1,'attachments':[" + Hostile.list(n, a -> "{'server_id':'s'}")
                                        + "]}")),
                new Input("a long id", 3_000_000, n -> Hostile.volumes(1, i -> "{'id':'" + "x".repeat(n) + "'}")),
                new Input("a long number", 3_000_000, n -> Hostile.volumes(1, i -> "{'size':" + "1".repeat(n) + "}")),
                new Input("a long name", 3_000_000, n -> Hostile.volumes(1, i -> "{'" + "x".repeat(n) + "':1}")),
                new Input(
                        "what is nested deeply",
                        300,
                        n -> Hostile.volumes(
                                n, i -> "{'id':'" + i + "','size':1,'x':" + "[".repeat(900) + "]".repeat(900) + "}")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestion(Input input) throws Exception {
        byte[] once = Hostile.bytes(input.body.apply(input.size));
        byte[] twice = Hostile.bytes(input.body.apply(2 * input.size));
        assertThat(growth(() -> answer(once), () -> answer(twice))).isLessThan(MOST);
    }

    /** Which is answered on the thread of its connection, where others wait. */
    @ParameterizedTest
    @MethodSource("questions")
    void aSmallQuestionTakesLittle(Input input) throws Exception {
        byte[] small = small(input);
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < AT_LEAST || i < AT_MOST && shortest > LONGEST_NANOS; i++) {
            shortest = Math.min(shortest, nanos(() -> answer(small)));
        }
        assertThat(shortest).isLessThan(LONGEST_NANOS);
    }

    /** The largest that is a small one, about. */
    private static byte[] small(Input input) {
        int size = input.size;
        byte[] body = Hostile.bytes(input.body.apply(size));
        while (body.length > Room.FREE) {
            size = (int) (size * Math.min(0.95, (double) Room.FREE / body.length));
            body = Hostile.bytes(input.body.apply(size));
        }
        return body;
    }

    private static void answer(byte[] question) {
        Begun begun = ANSWERS.begun(ANSWERS.answer("p", question), Language.ENGLISH, Line.NONE, 1);
        begun.rest().forEachRemaining(piece -> {});
    }

    static List<Input> inventories() {
        String server = "{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':[";
        return List.of(
                new Input(
                        "a server with volumes",
                        1_000,
                        n -> "{'servers':[" + server
                                + Hostile.list(n, i -> "{'id':'v" + i + "'}") + "]}],'volumes':["
                                + Hostile.list(n, i -> "{'id':'v" + i + "','size':1}") + "]}"),
                new Input(
                        "a server whose policy binds others",
                        5_000,
                        n -> "{'servers':[" + server
                                + "]}],'policies':[{'id':'p','name':'n','resources':[{'id':'s'},"
                                + Hostile.list(n, i -> "{'id':'s" + i + "'}") + "]}]}"),
                new Input(
                        "a server with operations",
                        2_000,
                        n -> "{'servers':[" + server
                                + "]}],'operation_logs':["
                                + Hostile.list(
                                        n,
                                        i -> "{'id':'" + i
                                                + "','operation_type':'restore','status':'running','resource_id':'s'}")
                                + "]}"),
                new Input(
                        "a volume with attachments",
                        5_000,
                        n -> "{'servers':[" + server
                                + "]}],'volumes':[{'id':'v','size':1,'attachments':["
                                + Hostile.list(n, i -> "{'server_id':'s" + i + "'}") + "]}]}"));
    }

    /** The facts are kept too in twice the time. */
    @ParameterizedTest
    @MethodSource("inventories")
    void manyEntriesForOneServer(Input input) throws Exception {
        byte[] once = Hostile.bytes(input.body.apply(input.size));
        byte[] twice = Hostile.bytes(input.body.apply(2 * input.size));
        try (Inventory inventory = Inventory.in(folder.resolve(input.name))) {
            Capabilities capabilities = new Capabilities(PREFLIGHT, inventory, PREFLIGHT::policyBinding);
            assertThat(growth(
                            () -> inventory.replace("once", new ByteArrayInputStream(once)),
                            () -> inventory.replace("twice", new ByteArrayInputStream(twice))))
                    .isLessThan(MOST);
            assertThat(growth(() -> ask(capabilities, "once", 500), () -> ask(capabilities, "twice", 1_000)))
                    .isLessThan(MOST);
        }
    }

    private static void ask(Capabilities capabilities, String project, int entries) {
        String body = "{'check_protectable':[" + Hostile.list(entries, i -> "{'resource_id':'s'}") + "]}";
        CapabilityAnswer answer =
                capabilities.answer(project, PREFLIGHT.profile().providerId(), Hostile.bytes(body));
        assertThat(answer).isNotInstanceOf(Answer.Failed.class);
        ((CapabilityAnswer.Results) answer).json().forEachRemaining(piece -> {});
    }

    @Test
    void moreThanThatIsFound() throws Exception {
        assertThat(growth(() -> pairs(5_000), () -> pairs(10_000))).isGreaterThan(MOST);
    }

    /** Looks at each element from each, as what is worse than linear does. */
    private static void pairs(int size) {
        List<Integer> list = Stream.iterate(0, i -> i + 1).limit(size).toList();
        assertThat(list.stream().mapToLong(list::indexOf).sum()).isEqualTo((long) size * (size - 1) / 2);
    }

    /** How many times as long the second takes, at best: what is slow now and then is the machine. */
    private static double growth(Work once, Work twice) throws Exception {
        long shortest = Long.MAX_VALUE;
        long longer = Long.MAX_VALUE;
        for (int i = 0; i < AT_LEAST || i < AT_MOST && longer > MOST * shortest; i++) {
            shortest = Math.min(shortest, nanos(once));
            longer = Math.min(longer, nanos(twice));
        }
        return (double) longer / shortest;
    }

    private static long nanos(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
