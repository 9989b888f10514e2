package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DumpDocument;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.openstack.DumpReader;
import cloud.preflight.openstack.DumpReader.Slice;
import cloud.preflight.openstack.DumpSink;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.LostText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The texts of a dump: what comes of one is the same whatever was read before, and from a stream. */
final class Dumps {

    private static final int SOME = 8;
    private static final List<byte[]> OTHERS = Seeds.facts().stream()
            .limit(SOME)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private Dumps() {}

    private interface Reading {
        void into(DumpSink sink) throws IOException, InvalidDocument;
    }

    static void read(byte[] json) throws IOException {
        DumpReader used = new DumpReader();
        for (byte[] other : OTHERS) {
            seen(sink -> used.read(other, whole(other), DumpPlace.anywhere(), sink));
        }
        List<Object> alone =
                seen(sink -> new DumpReader().read(new ByteArrayInputStream(json), DumpPlace.anywhere(), sink));
        for (int i = 0; i < 2; i++) {
            assertThat(seen(sink -> used.read(json, whole(json), DumpPlace.anywhere(), sink)))
                    .isEqualTo(alone);
        }
    }

    private static Slice whole(byte[] json) {
        return new Slice(0, json.length, 0);
    }

    /** What counts, if anything does: of what is broken twice a stream and an array are told apart by which comes first. */
    private static List<Object> seen(Reading reading) throws IOException {
        Seen seen = new Seen(new ArrayList<>());
        try {
            reading.into(seen);
            return seen.all();
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
            return List.of();
        }
    }

    private record Seen(List<Object> all) implements DumpSink {

        @Override
        public void begin() {
            // What came before of a text that was tried as something else does not count.
            all.clear();
        }

        @Override
        public void document(DumpDocument document) {
            all.add(document);
        }

        @Override
        public void faulty(LostText document) {
            all.add(document);
        }

        @Override
        public void page(Section section, boolean last) {
            all.add(section + " " + last);
        }

        @Override
        public void end() {
            all.add("end");
        }
    }
}
