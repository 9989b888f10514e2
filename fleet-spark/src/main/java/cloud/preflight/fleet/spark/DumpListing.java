package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.DumpInput;
import cloud.preflight.fleet.DumpNames;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a dump wherever Hadoop can list them, in the order in which they count. */
final class DumpListing {

    private final Configuration configuration;
    private final List<Found> found = new ArrayList<>();

    /**
     * A file of a dump.
     *
     * @param uri where it is
     * @param below its path below the folder that was given, which ends with its name
     * @param folder the name of the folder that it is in
     * @param bytes how many bytes it has
     */
    record Found(String uri, List<String> below, String folder, long bytes) implements Serializable {

        DumpInput input(Configuration configuration) {
            return DumpNames.input(uri, below, folder, new HadoopFile(uri, bytes, configuration));
        }
    }

    DumpListing(Configuration configuration) {
        this.configuration = configuration;
    }

    List<Found> of(List<String> places) throws IOException {
        for (String place : places) {
            Path path = new Path(place);
            FileSystem files = path.getFileSystem(configuration);
            FileStatus status = files.getFileStatus(path);
            if (status.isDirectory()) {
                directory(files, status, List.of());
            } else {
                add(status, List.of(path.getName()));
            }
        }
        return List.copyOf(found);
    }

    private void directory(FileSystem files, FileStatus directory, List<String> below) throws IOException {
        FileStatus[] entries = files.listStatus(directory.getPath());
        Arrays.sort(
                entries,
                (one, other) -> DumpNames.ORDER.compare(
                        one.getPath().getName(), other.getPath().getName()));
        for (FileStatus entry : entries) {
            List<String> path = new ArrayList<>(below);
            path.add(entry.getPath().getName());
            if (entry.isDirectory()) {
                directory(files, entry, path);
            } else if (DumpNames.isDump(entry.getPath().getName())) {
                add(entry, path);
            }
        }
    }

    private void add(FileStatus file, List<String> below) {
        Path parent = file.getPath().getParent();
        String folder = parent == null ? "" : parent.getName();
        found.add(new Found(file.getPath().toString(), below, folder, file.getLen()));
    }
}
