package cloud.preflight.adapter.answer;

import cloud.preflight.adapter.inventory.Inventory.Page;
import cloud.preflight.openstack.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the inventory answers, as JSON without line breaks. */
public final class InventoryJson {

    private InventoryJson() {}

    /** What is stored after a write: the number of documents of each section that is known. */
    public static byte[] stored(Map<Section, Long> counts) {
        return JsonText.object(json -> {
            json.writeObjectFieldStart("stored");
            for (Map.Entry<Section, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey().id(), count.getValue());
            }
            json.writeEndObject();
        });
    }

    /** A page of a section, every document byte for byte as it is kept. */
    public static byte[] page(Section section, Page page) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(text("{" + section.jsonStart()));
        String between = "";
        for (byte[] document : page.documents()) {
            json.writeBytes(text(between));
            json.writeBytes(document);
            between = ",";
        }
        json.writeBytes(text(section.jsonEnd()));
        if (page.nextMarker() != null) {
            byte[] marker = JsonText.object(field -> field.writeStringField("next_marker", page.nextMarker()));
            json.writeBytes(text(","));
            // Without the brace that opens it.
            json.write(marker, 1, marker.length - 1);
        } else {
            json.writeBytes(text("}"));
        }
        return json.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
