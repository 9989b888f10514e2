package cloud.preflight.adapter.http;

/**
 * How much memory it takes at most to read, decide and answer a question, beside its own bytes. What is kept of a question
 * are elements of its lists, and its longest text while it is read.
 */
final class Weight {

    /** An element that is nothing, {@code {}} for instance, takes so many bytes, mostly while its list grows. */
    private static final int NOTHING = 24;

    /** Each byte more takes so many, since it may be all of an id that is kept, looked up and missed by several rules ... */
    private static final int A_BYTE = 40;

    /** ... but the whole element no more than this. */
    private static final int MOST = 400;

    /** A text or a number is read in characters, twice as they grow, and then kept. */
    private static final int A_BYTE_OF_TEXT = 4;

    /** A question that is not looked through takes no more. */
    private static final int MOST_A_BYTE = 50;

    /** What is deeper is refused. */
    private static final int DEEPEST = 1_000;

    /** Lists that are deeper are none of documents. */
    private static final int COUNTED = ShapeLimits.OF_QUESTION;

    private final byte[] json;
    private final boolean[] isList = new boolean[DEEPEST + 1];
    private final int[] element = new int[DEEPEST + 1];
    private final int[] counts = new int[COUNTED + 1];
    private int depth;
    private int deepest;
    private int mark;
    private int longest;
    private long elements;

    private Weight(byte[] json) {
        this.json = json;
    }

    /** Of a question of any size. */
    static Weight of(byte[] json) {
        Weight weight = new Weight(json);
        weight.weigh();
        return weight;
    }

    /** What it takes of bytes at most, told without looking through it. */
    static long most(byte[] json) {
        return (long) json.length * MOST_A_BYTE;
    }

    /** How many bytes it takes. */
    long bytes() {
        return elements + (long) longest * A_BYTE_OF_TEXT;
    }

    /** How many levels deep it is, or 1,000. */
    int deepest() {
        return deepest;
    }

    /** How many elements the lists at this level have together. */
    int elements(int level) {
        return counts[level];
    }

    private void weigh() {
        boolean inText = false;
        for (int i = 0; i < json.length; i++) {
            byte next = json[i];
            if (inText && next == '\\') {
                i++;
            } else if (next == '"') {
                inText = !inText;
                mark(i);
            } else if (!inText) {
                structure(next, i);
            }
        }
        mark(json.length);
    }

    private void structure(byte next, int at) {
        switch (next) {
            case '[', '{' -> {
                mark(at);
                depth = Math.min(depth + 1, DEEPEST);
                deepest = Math.max(deepest, depth);
                isList[depth] = next == '[';
                element[depth] = at + 1;
            }
            case ']', '}' -> {
                element(at);
                depth = Math.max(depth - 1, 0);
            }
            case ',' -> element(at);
            default -> {
                // Part of a value.
            }
        }
    }

    private void element(int end) {
        mark(end);
        if (isList[depth]) {
            if (depth <= COUNTED && isSomething(element[depth], end)) {
                counts[depth]++;
            }
            elements += Math.min(NOTHING + (long) A_BYTE * Math.max(end - element[depth] - 2, 0), MOST);
            element[depth] = end + 1;
        }
    }

    private boolean isSomething(int from, int end) {
        for (int i = from; i < end; i++) {
            if (json[i] > ' ') {
                return true;
            }
        }
        return false;
    }

    private void mark(int at) {
        longest = Math.max(longest, at - mark);
        mark = at;
    }
}
