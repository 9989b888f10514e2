package cloud.preflight.fleet;

import cloud.preflight.answers.JsonText;
import cloud.preflight.openstack.LostText;
import cloud.preflight.request.Fault;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes what can't be read, one a line, in the order of the input. */
record UnreadableLines(FleetRun run) {

    void write(OutputStream out) throws IOException {
        each((file, offset, faults) -> {
            out.write(JsonText.object(json -> entry(file, offset, faults, json)));
            out.write('\n');
            return true;
        });
        out.flush();
    }

    /** A line, without a line feed. */
    static byte[] line(String file, LostText text) {
        return JsonText.object(json -> entry(file, text.offset(), text.faults(), json));
    }

    /** The first in words, at most so many. */
    List<String> first(int most) throws IOException {
        List<String> words = new ArrayList<>();
        each((file, offset, faults) -> {
            Fault fault = faults.get(0);
            words.add(file + " at byte " + offset + ": " + (fault.pointer() + " " + fault.problem()).trim());
            return words.size() < most;
        });
        return words;
    }

    /** Looks at what can't be read, and tells whether more is wanted. */
    private interface Look {
        boolean at(String file, long offset, List<Fault> faults) throws IOException;
    }

    private void each(Look look) throws IOException {
        Spill lost = run.lost();
        for (int part = 0; part < lost.partitions(); part++) {
            for (int number = 0; number < lost.blocks(part); number++) {
                byte[] block = lost.block(part, number);
                RecordReader from = new RecordReader(block, 0);
                while (from.at() < block.length) {
                    if (!look.at(run.input(from.count()).name(), from.number(), faults(from))) {
                        return;
                    }
                }
            }
        }
    }

    private static List<Fault> faults(RecordReader from) {
        int count = from.count();
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            faults.add(new Fault(from.text(), from.text()));
        }
        return faults;
    }

    private static void entry(String file, long offset, List<Fault> faults, JsonGenerator json) throws IOException {
        json.writeStringField("file", file);
        json.writeNumberField("offset", offset);
        JsonText.faults(json, faults);
    }
}
