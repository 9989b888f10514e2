package cloud.preflight.openstack;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Sees to it that an id stands once in one text. Not safe for several threads at once. */
final class UniqueIds implements Aside {

    private final Set<String> seen = new HashSet<>();

    @Override
    public String id(Cursor cursor) throws IOException {
        return cursor.uniqueId(seen);
    }

    @Override
    public void name(Cursor cursor) throws IOException {
        cursor.anyText();
    }

    @Override
    public boolean looks() {
        return false;
    }

    @Override
    public void see(String name, Cursor value) {
        // Unknown fields are ignored.
    }
}
