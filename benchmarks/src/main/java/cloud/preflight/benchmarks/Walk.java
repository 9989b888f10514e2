package cloud.preflight.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Path;

/** Walks a file of JSON texts with Jackson and does nothing: the baseline of whoever answers the questions in it. */
public final class Walk {

    private Walk() {}

    /** Walks the file and prints how many texts there are. */
    public static void main(String[] arguments) throws Exception {
        int texts = 0;
        int depth = 0;
        try (JsonParser parser =
                new JsonFactory().createParser(Path.of(arguments[0]).toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd() && --depth == 0) {
                    texts++;
                }
            }
        }
        System.out.println(texts);
    }
}
