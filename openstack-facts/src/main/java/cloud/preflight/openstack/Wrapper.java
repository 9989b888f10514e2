package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Set;

/**
 * The object that the API's own call puts what it is asked for into. Who pastes that whole body here would otherwise be told
 * what is missing, or be answered without what is in it.
 */
final class Wrapper {

    private static final Set<String> NAMES = Set.of("protect", "restore", "policy", "checkpoint", "replication");

    private Wrapper() {}

    /** Reports the value of an unknown field of a request where it is such an object. */
    static void refuse(String name, Cursor cursor) {
        if (cursor.parser().currentToken() == JsonToken.START_OBJECT && NAMES.contains(name)) {
            cursor.fault(
                    "is the body of the API's own call: what is in '" + name + "' belongs straight into 'request'");
        }
    }
}
