package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonToken;

/** What values are called in faults. */
final class TokenKinds {

    private TokenKinds() {}

    /** What a value that starts with this token is called. */
    static String of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }
}
