package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetCounts;
import cloud.preflight.fleet.FleetVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.ExampleOutputFormat;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The table of all verdicts, in parquet. It is written and read as parquet's own library does it: Spark SQL would first make
 * plans and compile them, which takes longer than a table of some hundred thousand rows.
 */
final class VerdictTable {

    private static final String FILES = ".parquet";

    private VerdictTable() {}

    /** Writes verdicts into a folder that is not there. A task that runs twice writes once. */
    static void write(JavaRDD<FleetVerdict> verdicts, Path folder, Configuration configuration) throws IOException {
        Job job = Job.getInstance(configuration);
        job.setOutputFormatClass(ExampleOutputFormat.class);
        ExampleOutputFormat.setSchema(job, VerdictColumns.SCHEMA);
        ParquetOutputFormat.setCompression(job, CompressionCodecName.ZSTD);
        FileOutputFormat.setOutputPath(job, folder);
        verdicts.mapToPair(verdict -> new Tuple2<Void, Group>(null, VerdictColumns.group(verdict)))
                .saveAsNewAPIHadoopDataset(job.getConfiguration());
    }

    /** Counts the verdicts that were written. */
    static FleetCounts counts(JavaSparkContext spark, Path folder) throws IOException {
        Configuration configuration = spark.hadoopConfiguration();
        List<String> files = Arrays.stream(folder.getFileSystem(configuration).listStatus(folder))
                .map(FileStatus::getPath)
                .map(Path::toString)
                .filter(name -> name.endsWith(FILES))
                .toList();
        HadoopSettings settings = HadoopSettings.of(configuration);
        return spark.parallelize(new ArrayList<>(files), Math.max(files.size(), 1))
                .map(file -> counts(file, settings.configuration()))
                .fold(new FleetCounts(), FleetCounts::merge);
    }

    private static FleetCounts counts(String file, Configuration configuration) throws IOException {
        FleetCounts counts = new FleetCounts();
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), new Path(file))
                .withConf(configuration)
                .build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                counts.add(VerdictColumns.verdict(row));
            }
        }
        return counts;
    }
}
