package cloud.preflight.fleet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread reads at a time: a file, or those lines of it that start in a range of bytes.
 *
 * @param number the number of the part; those of later parts are greater
 * @param file the number of the file
 * @param start the first byte
 * @param end the byte behind the last; {@link Long#MAX_VALUE} for the end of the file
 */
public record InputPart(int number, int file, long start, long end) implements Serializable {

    /** Large enough that starting one costs nothing, and small enough that several threads finish together. */
    private static final long BYTES = 32L << 20;

    /** The parts of all inputs, in their order. */
    public static List<InputPart> of(List<DumpInput> inputs) {
        List<InputPart> parts = new ArrayList<>();
        for (int file = 0; file < inputs.size(); file++) {
            DumpInput input = inputs.get(file);
            boolean divided =
                    input.form() == DumpInput.Form.LINES && input.source().parts();
            long size = divided ? input.source().size().orElse(0) : 0;
            long start = 0;
            while (size - start > BYTES) {
                parts.add(new InputPart(parts.size(), file, start, start + BYTES));
                start += BYTES;
            }
            parts.add(new InputPart(parts.size(), file, start, Long.MAX_VALUE));
        }
        return parts;
    }
}
