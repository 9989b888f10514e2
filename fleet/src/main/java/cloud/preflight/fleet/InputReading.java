package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.openstack.DumpReader;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.LostText;
import cloud.preflight.request.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads the texts of a fleet's input for one thread. Not safe for several threads at once. */
final class InputReading implements LineSlices.Lines {

    private static final int LONGEST = LineSlices.LONGEST;
    private static final int HEAD = 1 << 16;
    private static final int MARK = 3;

    private final TextConsumer consumer;
    private final DumpReader reader = new DumpReader();
    private DumpPlace place = DumpPlace.anywhere();

    InputReading(TextConsumer consumer) {
        this.consumer = consumer;
    }

    /** Reads a part of an input; what can't be read of it is told to the consumer. */
    void read(InputPart part, DumpInput input) {
        place = input.place();
        consumer.in(part.file(), place);
        try {
            if (part.start() > 0) {
                laterLines(part, input);
                return;
            }
            try (InputStream in = input.source().open()) {
                fromStart(part, input.form(), in);
            }
        } catch (IOException failure) {
            lost(0, words(failure));
        }
    }

    /** A line belongs to the part that it starts in, so what is before the first line feed is another part's. */
    private void laterLines(InputPart part, DumpInput input) throws IOException {
        try (InputStream in = new BufferedInputStream(input.source().open(part.start() - 1), HEAD)) {
            long start = part.start();
            int next = in.read();
            while (next >= 0 && next != '\n') {
                next = in.read();
                start++;
            }
            lines(in, start, part.end());
        }
    }

    private void fromStart(InputPart part, DumpInput.Form form, InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, HEAD);
        byte[] head = start.readNBytes(MARK);
        boolean marked = Arrays.equals(head, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        if (!marked) {
            start.unread(head);
        }
        if (form == DumpInput.Form.ANSWER || form == DumpInput.Form.EITHER && isOneAnswer(start)) {
            answer(start, marked ? MARK : 0);
        } else {
            lines(start, marked ? MARK : 0, part.end());
        }
    }

    /** An answer in several lines has a first one that is not whole. */
    private static boolean isOneAnswer(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        int last = -1;
        for (byte next : head) {
            if (next == '\n' && last >= 0) {
                return last != '}';
            }
            if (next > ' ' || next < 0) {
                last = next;
            }
        }
        return false;
    }

    private void lines(InputStream in, long offset, long end) {
        LineSlices lines = new LineSlices(in, offset);
        try {
            lines.read(end, this);
        } catch (IOException failure) {
            lost(lines.offset(), words(failure));
        }
    }

    @Override
    public void line(byte[] bytes, DumpReader.Slice slice) {
        try {
            reader.read(bytes, slice, place, consumer);
        } catch (InvalidDocument broken) {
            lost(slice.offset(), broken.faults());
        }
    }

    @Override
    public void tooLong(long offset) {
        consumer.begin();
        lost(offset, "is a line of more than 16 MiB: give such an answer as a .json file");
    }

    /** A file of usual size is read into memory, where it can be looked at twice; of a larger one nothing is held. */
    private void answer(InputStream in, long offset) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length <= LONGEST) {
            line(bytes, new DumpReader.Slice(0, bytes.length, offset));
            return;
        }
        try (InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes), in)) {
            reader.read(all, place, consumer);
        } catch (InvalidDocument broken) {
            lost(offset, broken.faults());
        }
    }

    private void lost(long offset, String problem) {
        lost(offset, List.of(new Fault("", problem)));
    }

    private void lost(long offset, List<Fault> faults) {
        Optional<Section> section = place.section();
        consumer.broken(
                new LostText(section, place.sure() ? Optional.of(place.project()) : Optional.empty(), offset, faults));
    }

    private static String words(IOException failure) {
        if (failure instanceof EOFException) {
            return "is packed, and breaks off before its end";
        }
        if (failure instanceof ZipException) {
            return "is not readable gzip";
        }
        if (failure instanceof NoSuchFileException) {
            return "does not exist";
        }
        return failure instanceof AccessDeniedException ? "may not be read" : "can't be read";
    }
}
