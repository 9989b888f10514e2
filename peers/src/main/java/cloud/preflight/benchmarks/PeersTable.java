package cloud.preflight.benchmarks;

import cloud.preflight.benchmarks.JmhRounds.Measured;
import cloud.preflight.catalog.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/** Other engines beside ours, in one run: how long a check takes, what it allocates, and how many of ours that is. */
final class PeersTable {

    private static final List<Operation> OPERATIONS = Arrays.stream(
                    System.getProperty("operations", "PROTECT,RESTORE").split(","))
            .map(Operation::valueOf)
            .toList();
    private static final List<String> OUTCOMES = List.of("passing", "failing");
    private static final String CHECK = "check";

    private final JmhRounds rounds = new JmhRounds();

    private PeersTable() {}

    /** Prints two tables of each operation, one of times and one of allocations. */
    static void measure() throws RunnerException {
        PeersTable table = new PeersTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            for (Operation operation : OPERATIONS) {
                for (String outcome : OUTCOMES) {
                    table.run(operation, outcome);
                }
            }
        }
        for (Operation operation : OPERATIONS) {
            table.print(operation, "ns", Measured::nanos);
            table.print(operation, "B", Measured::bytes);
        }
    }

    /** All peers in turn for each question, so that what is compared was measured within the same minute. */
    private void run(Operation operation, String outcome) throws RunnerException {
        for (int volumes : Settings.VOLUMES) {
            rounds.run(JmhRounds.options(PeersBenchmark.class)
                    .param("operation", operation.name())
                    .param("outcome", outcome)
                    .param("volumes", String.valueOf(volumes)));
        }
    }

    private void print(Operation operation, String unit, ToDoubleFunction<Measured> figure) {
        Matrix matrix = new Matrix(line(operation + ", " + unit, question -> question));
        for (Peer peer : Peer.values()) {
            matrix.add(line(
                    peer.title(),
                    question -> Matrix.cell(JmhRounds.comparison(
                            measured(operation, peer, question),
                            measured(operation, Peer.PREFLIGHT, question),
                            figure))));
        }
        matrix.print();
    }

    private interface Cells {
        String of(String question);
    }

    /** What it is called, and its cell for each question, {@code passing 10} for instance. */
    private static List<String> line(String name, Cells cells) {
        List<String> line = new ArrayList<>(List.of(name));
        for (String outcome : OUTCOMES) {
            Settings.VOLUMES.forEach(number -> line.add(cells.of(outcome + " " + number)));
        }
        return line;
    }

    private List<Measured> measured(Operation operation, Peer peer, String question) {
        return rounds.of(operation + " " + question.replace(" ", " " + peer.name() + " "), CHECK);
    }
}
