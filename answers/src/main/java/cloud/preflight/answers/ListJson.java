package cloud.preflight.answers;

import java.util.List;

/** A list of texts as JSON. */
public final class ListJson {

    private ListJson() {}

    /** One object without line breaks that holds the texts under this name. */
    public static byte[] bytes(String name, List<?> texts) {
        return JsonText.object(json -> JsonText.texts(json, name, texts));
    }
}
