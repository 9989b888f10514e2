package cloud.preflight.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;

/** Sends a fleet's file as one request, reads the answers meanwhile, and sees that they are right. */
record LinesRequest(InetSocketAddress address, Fleet fleet) implements Callable<Void> {

    private static final int BUFFER = 1 << 16;
    private static final int HEXADECIMAL = 16;

    @Override
    public Void call() throws IOException {
        try (SocketChannel channel = SocketChannel.open(address);
                FileChannel file = FileChannel.open(fleet.file())) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(file, channel));
            fleet.verify(receive(new BufferedInputStream(Channels.newInputStream(channel), BUFFER)));
            sent.join();
        }
        return null;
    }

    private static void send(FileChannel file, SocketChannel channel) {
        try {
            String head =
                    "POST /v1/fleet/validations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\n"
                            + "Content-Length: " + file.size() + "\r\n\r\n";
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            long sent = 0;
            while (sent < file.size()) {
                sent += file.transferTo(sent, file.size() - sent, channel);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The checksum of a body in chunks. */
    private static CRC32C receive(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new IOException("answered " + status);
        }
        String header = status;
        while (!header.isEmpty()) {
            header = line(in);
        }
        CRC32C checksum = new CRC32C();
        int size = Integer.parseInt(line(in), HEXADECIMAL);
        while (size > 0) {
            checksum.update(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in), HEXADECIMAL);
        }
        return checksum;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answers break off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
