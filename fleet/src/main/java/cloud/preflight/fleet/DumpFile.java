package cloud.preflight.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * A file on disk, packed where its name says so.
 *
 * @param file where it is
 * @param counted what becomes of the stream of its packed bytes, so that they can be counted
 */
record DumpFile(Path file, UnaryOperator<InputStream> counted) implements DumpInput.Source {

    private static final int BUFFER = 1 << 16;

    private boolean isPacked() {
        return DumpNames.isPacked(file.toString());
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = counted.apply(Files.newInputStream(file));
        try {
            return isPacked() ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    @Override
    public InputStream open(long start) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return counted.apply(Channels.newInputStream(channel.position(start)));
    }

    @Override
    public OptionalLong size() {
        try {
            return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean parts() {
        return !isPacked() && Files.isRegularFile(file);
    }
}
