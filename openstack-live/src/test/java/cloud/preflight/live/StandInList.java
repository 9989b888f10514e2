package cloud.preflight.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of documents, as the APIs of OpenStack answer it: page by page, or one document by its id. */
record StandInList(
        List<JsonNode> documents, String field, @Nullable JsonNode unlisted) {

    private static final Pattern MARKER = Pattern.compile("marker=([^&]+)");

    /**
     * A list.
     *
     * @param unlisted a document that no list shows, but that is there; null for none
     */
    static StandInList of(List<JsonNode> documents, String field, @Nullable JsonNode unlisted) {
        return new StandInList(documents, field, unlisted);
    }

    /** Answers what is asked below a path. */
    void answer(HttpExchange exchange, String path, int pageSize, String notFound) throws IOException {
        String rest = exchange.getRequestURI().getPath().substring(path.length());
        if (rest.isEmpty() || rest.equals("/detail")) {
            page(exchange, pageSize);
            return;
        }
        List<JsonNode> all = new ArrayList<>(documents);
        if (unlisted != null) {
            all.add(unlisted);
        }
        JsonNode found = all.stream()
                .filter(document -> rest.equals("/" + document.get("id").asText()))
                .findFirst()
                .orElse(null);
        String single = field.equals("policies") ? "policy" : field.substring(0, field.length() - 1);
        if (found == null) {
            StandInService.send(exchange, 404, notFound);
        } else {
            StandInService.send(exchange, 200, Recorded.JSON.createObjectNode().set(single, found));
        }
    }

    /** A page that is full says that there is another one, as those of Nova and Cinder do. */
    private void page(HttpExchange exchange, int pageSize) throws IOException {
        Matcher marker = MARKER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        int from = marker.find() ? place(marker.group(1)) + 1 : 0;
        List<JsonNode> page = documents.subList(from, Math.min(from + pageSize, documents.size()));
        ObjectNode answer = Recorded.JSON.createObjectNode();
        ArrayNode list = answer.putArray(field);
        page.forEach(list::add);
        if (page.size() == pageSize) {
            String last = page.get(pageSize - 1).get("id").asText();
            answer.putArray(field + "_links")
                    .addObject()
                    .put("rel", "next")
                    .put("href", "http://elsewhere.example/x?marker=" + last);
        }
        StandInService.send(exchange, 200, answer);
    }

    private int place(String id) {
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).get("id").asText().equals(id)) {
                return i;
            }
        }
        return documents.size();
    }
}
