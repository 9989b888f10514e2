package cloud.preflight.adapter.command;

/** Says a word where a signal ends the program before something is over. */
final class Interruption {

    private final Thread word;

    private Interruption(Thread word) {
        this.word = word;
    }

    static Interruption says(String word, Streams streams) {
        Thread said = new Thread(() -> streams.err().println(word));
        Runtime.getRuntime().addShutdownHook(said);
        return new Interruption(said);
    }

    /** It is over, and there is nothing more to say. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(word);
        } catch (IllegalStateException ending) {
            // It is said.
        }
    }
}
