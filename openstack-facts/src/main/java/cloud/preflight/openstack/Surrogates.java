package cloud.preflight.openstack;

/** Halves of surrogate pairs, which no text in UTF-8 can have. */
final class Surrogates {

    private Surrogates() {}

    /** Whether a half stands somewhere without the other. */
    static boolean hasHalfPair(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int codePoint = Character.codePointAt(text, i);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
