package cloud.preflight.adapter.fuzz;

/** What the fuzzer calls: the reader that the system property {@code reader} names. */
public final class Fuzzed {

    private static final Reader READER = Reader.valueOf(System.getProperty("reader", "QUESTION"));

    private Fuzzed() {}

    /** Reads an input; whatever it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        READER.read(input);
    }
}
