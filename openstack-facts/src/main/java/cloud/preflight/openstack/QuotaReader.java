package cloud.preflight.openstack;

import cloud.preflight.facts.Quota;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the quotas of one project, as {@code GET /quotas} answers them. */
final class QuotaReader implements Cursor.Reader<Quota> {

    private static final int TYPE = 0;
    private static final int QUOTA = 1;
    private static final int USED = 2;
    private static final Fields FIELDS = Fields.of("type", "quota", "used");

    private static final Fields SECTION = Fields.of("resources");

    private static final long UNLIMITED = -1;

    private final Set<String> seen = new HashSet<>();

    /** The {@code quotas} section; without its list it is as good as absent. */
    static Optional<List<Quota>> section(Cursor cursor) throws IOException {
        return section(cursor, (name, value) -> {});
    }

    /** The same, with a look at the fields beside the list. */
    static Optional<List<Quota>> section(Cursor cursor, ObjectCursor.Unknown beside) throws IOException {
        Optional<List<Quota>> quotas = Optional.empty();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, SECTION, beside);
            while (fields.next() != ObjectCursor.END) {
                quotas = Optional.of(cursor.list(new QuotaReader()));
            }
        }
        return quotas;
    }

    @Override
    public Quota read(Cursor cursor) throws IOException {
        String type = "";
        long quota = 0;
        long used = 0;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case TYPE -> type = cursor.unique(cursor.text(), seen);
                    case QUOTA -> quota = cursor.integer(UNLIMITED, Cursor.GREATEST);
                    case USED -> used = cursor.count();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(TYPE, QUOTA, USED);
        }
        return new Quota(type, quota, used);
    }
}
