package cloud.preflight.adapter.fuzz;

/** What the fuzzer calls: the reader that the system property {@code reader} names. */
public final class Fuzzed {

    private static final Reader READER = Reader.valueOf(System.getProperty("reader", "QUESTION"));

    private Fuzzed() {}

    /** Reads something before there is an input, to which the time of the start would be charged. */
    public static void fuzzerInitialize() throws Exception {
        READER.read(READER.seeds().get(0));
    }

    /** Reads an input; whatever it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        READER.read(input);
    }
}
