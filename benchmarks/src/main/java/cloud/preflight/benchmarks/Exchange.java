package cloud.preflight.benchmarks;

import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.profile.Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A request in bytes and the body that must come back.
 *
 * @param request all of it, headers too
 * @param answer the body of the answer
 */
record Exchange(byte[] request, byte[] answer) {

    private static final Answers PLAIN = new Answers(new HandWritten(Profile.defaults()));

    /** A question, and the answer of hand-written Java. */
    static Exchange question(Workload workload) {
        return of("/v1/fleet/validations", QuestionJson.bytes(workload), answer(workload));
    }

    /** The same bytes sent to where nothing is decided, for an answer of the same size. */
    static Exchange fixed(Workload workload) {
        int size = answer(workload).length;
        return of("/fixed/" + size, QuestionJson.bytes(workload), FixedController.content(size));
    }

    /** The same, sent to where the bytes are walked and nothing is decided. */
    static Exchange walked(Workload workload) {
        int size = answer(workload).length;
        return of("/walked/" + size, QuestionJson.bytes(workload), FixedController.content(size));
    }

    private static byte[] answer(Workload workload) {
        return PLAIN.bytes(PLAIN.decide("", workload.valid(), workload.facts()), Language.ENGLISH);
    }

    /** This body sent there. */
    static Exchange of(String path, byte[] body, byte[] answer) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return new Exchange(request.toByteArray(), answer);
    }
}
