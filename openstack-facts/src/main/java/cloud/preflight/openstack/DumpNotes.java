package cloud.preflight.openstack;

import cloud.preflight.facts.Section;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dump's documents say beside the facts in them: whose they are, what a server is called, when a backup was made. An
 * id may come again, since a dump is taken while the world moves. Not safe for several threads at once.
 */
final class DumpNotes implements Aside {

    private static final int TENANT_ID = 0;
    private static final int PROJECT_ID = 1;
    private static final int VOLUME_TENANT_ID = 2;
    private static final int CREATED_AT = 3;
    private static final Fields FIELDS =
            Fields.of("tenant_id", "project_id", "os-vol-tenant-attr:tenant_id", "created_at");

    private final Fields sections;
    private final @Nullable String[] texts = new @Nullable String[CREATED_AT + 1];
    private Section section = Section.SERVERS;
    private int given;
    private String name = "";
    private boolean alone;
    private boolean answer;

    /** Notes which also tell where one of these fields, that an answer of an API has, stands in a bare document. */
    DumpNotes(Fields sections) {
        this.sections = sections;
    }

    /** Starts with a document of this section, which may turn out to be an answer where it is alone. */
    void start(Section of, boolean isAlone) {
        section = of;
        alone = isAlone;
        given = 0;
        name = "";
        answer = false;
        Arrays.fill(texts, null);
    }

    @Override
    public String id(Cursor cursor) throws IOException {
        return cursor.id();
    }

    @Override
    public void name(Cursor cursor) throws IOException {
        name = cursor.text();
    }

    @Override
    public void see(String field, Cursor value) throws IOException {
        int index = FIELDS.index(field);
        if (index == Fields.UNKNOWN) {
            answer |= alone && sections.index(field) != Fields.UNKNOWN;
        } else if (isNamed(index)) {
            if ((given & 1 << index) != 0) {
                value.again();
            } else {
                texts[index] = text(index, value);
            }
            given |= 1 << index;
        }
    }

    @Override
    public boolean looksFor(String field) {
        return FIELDS.index(field) != Fields.UNKNOWN || sections.index(field) != Fields.UNKNOWN;
    }

    private boolean isNamed(int index) {
        return switch (index) {
            case VOLUME_TENANT_ID -> section == Section.VOLUMES;
            case CREATED_AT -> section == Section.CHECKPOINT_ITEMS;
            default -> true;
        };
    }

    private static @Nullable String text(int index, Cursor value) throws IOException {
        if (value.isNullNow()) {
            return null;
        }
        // An empty project is an absent one; any other is an id.
        return index == CREATED_AT ? value.text() : value.idOrEmpty();
    }

    /** The project that the document names, if it names one. */
    Optional<String> project() {
        for (int index : new int[] {TENANT_ID, PROJECT_ID, VOLUME_TENANT_ID}) {
            String text = texts[index];
            if (text != null && !text.isEmpty() && !text.equals(Cursor.UNREAD)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The server's name, or when the checkpoint item was created. */
    String note() {
        String created = texts[CREATED_AT];
        return created == null ? name : created;
    }

    /** Whether what was read as a bare document has a field that makes it an answer of an API. */
    boolean isAnswer() {
        return answer;
    }
}
