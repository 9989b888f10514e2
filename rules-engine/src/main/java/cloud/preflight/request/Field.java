package cloud.preflight.request;

/**
 * A field that something may be wrong with: of the request, or of each entry of one of its lists. Its pointer is only put
 * together when something is.
 *
 * @param before the pointer to the field, or to the list
 * @param after what stands in the pointer after an entry's number
 * @param each whether it is a field of each entry, or the entry itself
 */
record Field(String before, String after, boolean each) {

    static Field of(String pointer) {
        return new Field(pointer, "", false);
    }

    /** A field of each entry of a list; the entry itself where the field's own pointer is empty. */
    static Field each(String list, String pointer) {
        return new Field(list, pointer, true);
    }

    String pointer(int entry) {
        return each ? before + "/" + entry + after : before;
    }
}
