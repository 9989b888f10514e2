package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The decision alone, by whoever is asked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeersBenchmark {

    @Param({"PROTECT", "RESTORE"})
    private Operation operation = Operation.RESTORE;

    @Param({"passing", "failing"})
    private String outcome = "";

    @Param
    private Peer peer = Peer.PREFLIGHT;

    @Param({"2", "10", "60"})
    private int volumes;

    private Workload workload = Workload.of(operation, 2, true);
    private Peer.Checking checking = Peer.PREFLIGHT.under(Profile.defaults());

    /** Makes the question, and sees that the peer answers it as we do. */
    @Setup
    public void prepare() {
        workload = Workload.of(operation, volumes, outcome.equals("passing"));
        checking = peer.under(Profile.defaults());
        Verdict ours = Preflight.create().check(workload.request(), workload.facts());
        if (!check().equals(ours)) {
            throw new IllegalStateException(peer + ": " + check() + " instead of " + ours);
        }
    }

    /** One question. */
    @Benchmark
    public Verdict check() {
        return checking.check(workload.request(), workload.facts());
    }
}
