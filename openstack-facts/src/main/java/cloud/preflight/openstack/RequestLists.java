package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists in requests, which are validated after they were read. */
final class RequestLists {

    private RequestLists() {}

    /**
     * All elements of the list that the cursor stands on, although there are faults. Equal neighbours, of which there may be
     * millions, are one object.
     */
    static <T> List<T> every(Cursor cursor, Cursor.Reader<T> element) throws IOException {
        if (!cursor.isList()) {
            return List.of();
        }
        List<T> every = new ArrayList<>();
        while (cursor.parser().nextToken() != JsonToken.END_ARRAY) {
            T read = element.read(cursor);
            T last = every.isEmpty() ? read : every.get(every.size() - 1);
            every.add(read.equals(last) ? last : read);
        }
        return every;
    }
}
