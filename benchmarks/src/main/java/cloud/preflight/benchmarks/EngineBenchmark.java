package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
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

/** The decision alone: {@code Preflight.check} beside hand-written Java and beside stock sessions of the rules engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

    @Param({"PROTECT", "RESTORE"})
    private Operation operation = Operation.RESTORE;

    @Param({"2", "10", "60"})
    private int volumes;

    @Param({"passing", "failing"})
    private String outcome = "";

    private final Preflight preflight = Preflight.create();
    private final HandWritten handWritten = new HandWritten(Profile.defaults());
    private final Checker newSessions = new Checker(NewSessions.rules(), Profile.defaults());
    private Workload workload = Workload.of(operation, 2, true);

    /** Makes the question, and sees that all three answer it alike. */
    @Setup
    public void prepare() {
        workload = Workload.of(operation, volumes, outcome.equals("passing"));
        if (!preflight().equals(handWritten()) || !preflight().equals(newSession())) {
            throw new IllegalStateException(preflight() + " " + handWritten() + " " + newSession());
        }
    }

    /** The benchmark of a workload, {@code RESTORE passing 10} for instance. */
    static EngineBenchmark of(String workload) {
        String[] words = workload.split(" ");
        EngineBenchmark benchmark = new EngineBenchmark();
        benchmark.operation = Operation.valueOf(words[0]);
        benchmark.outcome = words[1];
        benchmark.volumes = Integer.parseInt(words[2]);
        benchmark.prepare();
        return benchmark;
    }

    /** What is measured, by its names. */
    Map<String, Callable<?>> ways() {
        return Map.of("preflight", this::preflight, "handWritten", this::handWritten, "newSession", this::newSession);
    }

    /** What an embedder calls. */
    @Benchmark
    public Verdict preflight() {
        return preflight.check(workload.request(), workload.facts());
    }

    /** The baseline: plain Java written for speed. */
    @Benchmark
    public Verdict handWritten() {
        return handWritten.check(workload.request(), workload.facts());
    }

    /** The other baseline: the same rules in a new session of a default base for each question. */
    @Benchmark
    public Verdict newSession() {
        return newSessions.check(workload.request(), workload.facts());
    }
}
