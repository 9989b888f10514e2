package cloud.preflight.openstack;

import java.util.stream.Stream;

/** JSON pointers (RFC 6901) as text. */
final class Pointers {

    private Pointers() {}

    /** The pointer to a field of the object that a pointer leads to. */
    static String field(String object, String name) {
        return object + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer, then one after the other those to what is around it, without the whole document's. */
    static Stream<String> withAncestors(String pointer) {
        return Stream.iterate(pointer, at -> !at.isEmpty(), at -> at.substring(0, at.lastIndexOf('/')));
    }
}
