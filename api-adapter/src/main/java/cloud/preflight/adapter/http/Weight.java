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

    /** Of a small question, which is not looked through. */
    private static final int A_BYTE_OF_SMALL = 50;

    /** What is deeper is refused. */
    private static final int DEEPEST = 1_000;

    private final byte[] json;
    private final boolean[] isList = new boolean[DEEPEST + 1];
    private final int[] element = new int[DEEPEST + 1];
    private int depth;
    private int mark;
    private int longest;
    private long elements;

    private Weight(byte[] json) {
        this.json = json;
    }

    /** Of a question of any size. */
    static long of(byte[] json) {
        return new Weight(json).weigh();
    }

    /** Of a small one, at once. */
    static long ofSmall(byte[] json) {
        return (long) json.length * A_BYTE_OF_SMALL;
    }

    private long weigh() {
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
        return elements + (long) longest * A_BYTE_OF_TEXT;
    }

    private void structure(byte next, int at) {
        switch (next) {
            case '[', '{' -> {
                mark(at);
                depth = Math.min(depth + 1, DEEPEST);
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
            elements += Math.min(NOTHING + (long) A_BYTE * Math.max(end - element[depth] - 2, 0), MOST);
            element[depth] = end + 1;
        }
    }

    private void mark(int at) {
        longest = Math.max(longest, at - mark);
        mark = at;
    }
}
