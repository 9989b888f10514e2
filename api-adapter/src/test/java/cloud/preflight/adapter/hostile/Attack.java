package cloud.preflight.adapter.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What is sent on one connection.
 *
 * @param pieces the bytes, written one after the other
 * @param sent the requests in them that are whole, each of which must be answered; none where that can't be told
 * @param end what becomes of the connection
 */
record Attack(List<byte[]> pieces, List<Sent> sent, End end) {

    /** A request and what its answer must be. */
    record Sent(HttpRequest request, Wanted wanted) {}

    enum End {
        /** The next request follows on it. */
        GOES_ON,
        /** It is said that nothing more will come, and everything that is answered is read. */
        SENDS_NO_MORE,
        /** It is forgotten, whatever is answered. */
        RESET
    }

    /** One request. */
    static Attack of(Sent sent, Random random) {
        return new Attack(List.of(sent.request().bytes(random)), List.of(sent), End.GOES_ON);
    }

    /** What need be no request, and nothing behind it; there may be answers, and the connection may end. */
    static Attack broken(byte[] bytes) {
        return new Attack(List.of(bytes), List.of(), End.SENDS_NO_MORE);
    }

    /** Some bytes in pieces of at most so many. */
    static List<byte[]> pieces(byte[] bytes, int most, Random random) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(most));
            pieces.add(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        return pieces;
    }

    /** The beginning of it, as it would be read. */
    @Override
    public String toString() {
        String text = new String(HttpRequest.join(pieces.toArray(byte[][]::new)), StandardCharsets.ISO_8859_1);
        return end + " " + text.substring(0, Math.min(2_000, text.length()));
    }
}
