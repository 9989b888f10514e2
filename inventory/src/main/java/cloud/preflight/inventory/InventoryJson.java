package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.SectionJson;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What the inventory answers, as JSON without line breaks. */
public final class InventoryJson {

    private InventoryJson() {}

    /** What is stored after a write: the number of documents of each section that is known. */
    public static byte[] stored(Map<Section, Long> counts) {
        return text(counts.entrySet().stream()
                .map(count -> '"' + count.getKey().id() + "\":" + count.getValue())
                .collect(Collectors.joining(",", "{\"stored\":{", "}}")));
    }

    /** A page of a section, every document byte for byte as it is kept. */
    public static byte[] page(Section section, Page page) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(text("{" + SectionJson.start(section)));
        String between = "";
        for (byte[] document : page.documents()) {
            json.writeBytes(text(between));
            json.writeBytes(document);
            between = ",";
        }
        json.writeBytes(text(SectionJson.end(section)));
        if (page.nextMarker() != null) {
            json.writeBytes(text(",\"next_marker\":\""));
            json.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(page.nextMarker()));
            json.write('"');
        }
        json.write('}');
        return json.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
