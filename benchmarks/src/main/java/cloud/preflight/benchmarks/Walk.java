package cloud.preflight.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;

/**
 * Walks a file of JSON texts with Jackson and does nothing: the baseline of whoever answers the questions in it. Once from
 * the start of the program, and as often again as it is told.
 */
public final class Walk {

    private static final JsonFactory JSON = new JsonFactory();

    private Walk() {}

    /** Walks the file, again too, and prints how many texts there are and the ns that the last walk took. */
    public static void main(String[] arguments) throws Exception {
        File file = new File(arguments[0]);
        for (int again = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0; again > 0; again--) {
            walk(file);
        }
        long start = System.nanoTime();
        int texts = walk(file);
        System.out.println(texts + " " + (System.nanoTime() - start));
    }

    private static int walk(File file) throws IOException {
        int texts = 0;
        int depth = 0;
        try (JsonParser parser = JSON.createParser(file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd() && --depth == 0) {
                    texts++;
                }
            }
        }
        return texts;
    }
}
