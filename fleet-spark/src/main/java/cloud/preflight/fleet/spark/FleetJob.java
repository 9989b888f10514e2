package cloud.preflight.fleet.spark;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Language;
import cloud.preflight.fleet.FleetCounts;
import cloud.preflight.fleet.FleetReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Asks an operation of every server of a dump on Spark: {@code spark-submit … preflight-fleet-spark-job.jar --out DIR
 * PLACE…}. It ends well when everything is written, whatever the answers are: a cluster takes any other end for a failure.
 */
public final class FleetJob {

    private static final String UNFINISHED = "_verdicts.new";

    private FleetJob() {}

    /** Runs the job. */
    public static void main(String[] arguments) throws IOException {
        JobArguments given;
        try {
            given = JobArguments.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(JobArguments.USAGE);
            System.exit(2);
            return;
        }
        try (SparkSession spark =
                SparkSession.builder().appName("preflight fleet").getOrCreate()) {
            System.out.print(run(spark, given).text());
        }
    }

    /** Asks, writes everything, and gives the report of what was written. */
    static FleetReport run(SparkSession spark, JobArguments given) throws IOException {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        FileSystem files = new Path(given.out()).getFileSystem(context.hadoopConfiguration());
        Preflight preflight = Preflight.create(given.profile(context.hadoopConfiguration()));
        Engine engine = Engine.of(given.operation(), preflight);
        List<DumpListing.Found> dump = new DumpListing(context.hadoopConfiguration()).of(given.places());
        Flow flow = new Flow(context, dump, given.partitions(dump, context.defaultParallelism()));
        Path verdicts = new Path(given.out(), "verdicts");
        Path unfinished = new Path(given.out(), UNFINISHED);
        try {
            files.delete(unfinished, true);
            VerdictTable.write(flow.verdicts(engine), unfinished, context.hadoopConfiguration());
            FleetCounts counts = VerdictTable.counts(context, unfinished);
            FleetReport report = engine.steps().report(counts, flow.book());
            files.delete(verdicts, true);
            files.rename(unfinished, verdicts);
            write(files, given, "report.json", report.json());
            write(files, given, "report.html", report.html(Language.ENGLISH).getBytes(StandardCharsets.UTF_8));
            try (OutputStream out = files.create(new Path(given.out(), "unreadable.ndjson"), true)) {
                for (byte[] line : flow.lost()) {
                    out.write(line);
                    out.write('\n');
                }
            }
            return report;
        } finally {
            files.delete(unfinished, true);
        }
    }

    private static void write(FileSystem files, JobArguments given, String name, byte[] content) throws IOException {
        try (OutputStream out = files.create(new Path(given.out(), name), true)) {
            out.write(content);
        }
    }
}
