package cloud.preflight.fleet;

import java.util.Comparator;

/** The order of texts by their code points, which is that of their bytes in UTF-8, unlike that of Java. */
final class CodePoints {

    static final Comparator<String> ORDER = CodePoints::compare;

    private static final int HIGHEST = Character.MAX_VALUE;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                return Integer.compare(rank(left), rank(right));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Halves of a pair stand for what is above all that has no pair. */
    private static int rank(char character) {
        return Character.isSurrogate(character) ? character + HIGHEST : character;
    }
}
