package cloud.preflight.benchmarks;

import cloud.preflight.answers.Answer;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a question to the bytes of its answer, beside a walk over the same bytes that does nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BytesBenchmark {

    private static final JsonFactory JACKSON = new JsonFactory();
    static final String EXAMPLES = "examples";

    @Param({
        "protect 2 passing",
        "protect 2 failing",
        "protect 10 passing",
        "protect 10 failing",
        "protect 60 passing",
        "protect 60 failing",
        "restore 2 passing",
        "restore 2 failing",
        "restore 10 passing",
        "restore 10 failing",
        "restore 60 passing",
        "restore 60 failing",
        EXAMPLES
    })
    private String workload = EXAMPLES;

    private List<Asked> asked = List.of();
    private List<Answer> decided = List.of();

    /** Makes the questions, and sees that each is answered right and walked to its end. */
    @Setup
    public void prepare() throws IOException {
        asked = workload.equals(EXAMPLES) ? Asked.examples() : List.of(Asked.of(workload(workload)));
        decided = asked.stream().map(Asked::answer).toList();
        for (Asked one : asked) {
            one.verify();
            if (walk(one.question()) <= one.verdict().size()) {
                throw new IllegalStateException("not walked");
            }
        }
    }

    /** The benchmark of a workload, {@code restore 10 passing} or {@code examples} for instance. */
    static BytesBenchmark of(String workload) throws IOException {
        BytesBenchmark benchmark = new BytesBenchmark();
        benchmark.workload = workload;
        benchmark.prepare();
        return benchmark;
    }

    private static Workload workload(String name) {
        String[] words = name.split(" ");
        return Workload.of(
                Operation.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[1]),
                words[2].equals("passing"));
    }

    /** What is measured, by its names. */
    Map<String, Callable<?>> ways() {
        return Map.of("answered", this::answered, "read", this::read, "written", this::written, "walked", this::walked);
    }

    /** What the service does between the request and the response. */
    @Benchmark
    public int answered() {
        int length = 0;
        for (Asked one : asked) {
            length += one.bytes().length;
        }
        return length;
    }

    /** The first part of it. */
    @Benchmark
    public List<Question> read() throws InvalidDocument {
        List<Question> questions = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            questions.add(one.reader().read(one.question()));
        }
        return questions;
    }

    /** The last part of it. */
    @Benchmark
    public int written() {
        int length = 0;
        for (int i = 0; i < asked.size(); i++) {
            length += asked.get(i).answers().bytes(decided.get(i), Language.ENGLISH).length;
        }
        return length;
    }

    /** The baseline. */
    @Benchmark
    public int walked() throws IOException {
        int tokens = 0;
        for (Asked one : asked) {
            tokens += walk(one.question());
        }
        return tokens;
    }

    private static int walk(byte[] bytes) throws IOException {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
