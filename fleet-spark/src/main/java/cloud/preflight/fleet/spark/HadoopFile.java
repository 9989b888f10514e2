package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.DumpInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A file wherever Hadoop can read one.
 *
 * @param uri where it is
 * @param bytes how many bytes it has there
 * @param configuration how it is reached
 */
record HadoopFile(String uri, long bytes, Configuration configuration) implements DumpInput.Source {

    private static final String GZ = ".gz";
    private static final int BUFFER = 1 << 16;

    private FSDataInputStream bytesFrom(long start) throws IOException {
        Path path = new Path(uri);
        FSDataInputStream in = path.getFileSystem(configuration).open(path);
        in.seek(start);
        return in;
    }

    @Override
    public InputStream open() throws IOException {
        return parts() ? bytesFrom(0) : new GZIPInputStream(bytesFrom(0), BUFFER);
    }

    @Override
    public InputStream open(long start) throws IOException {
        return bytesFrom(start);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(bytes);
    }

    @Override
    public boolean parts() {
        return !uri.endsWith(GZ);
    }
}
