package cloud.preflight.live;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from services: what is kept, what is tried again, and in which version Nova answers. Safe for any number of threads.
 */
final class Reads {

    /** Larger than any page of a list. */
    private static final int LARGEST = 1 << 26;

    private static final Pattern VERSION = Pattern.compile(".*/v2(\\.[0-9]+)?(?=/|$)");

    private final HttpTransport transport;
    private final KeptReplies kept;
    private final Retries retries = new Retries();
    private final Map<String, Optional<MicroVersion>> versions = new ConcurrentHashMap<>();

    Reads(HttpTransport transport, KeptReplies kept) {
        this.transport = transport;
        this.kept = kept;
    }

    /**
     * What is answered to {@code GET}, or was answered lately.
     *
     * @param base the address of the service, which the path comes after
     * @param deadline up to when an answer is of use, of {@link System#nanoTime()}
     */
    Reply get(Service service, URI base, String path, String token, long deadline) throws ServiceFailure {
        URI uri = URI.create(base + path);
        Optional<Reply> known = kept.get(token, uri);
        if (known.isPresent()) {
            return known.get();
        }
        Asked asked = new Asked(service, token, deadline);
        Reply reply = service == Service.NOVA ? versioned(asked, base, uri) : asked.get(uri, Optional.empty());
        kept.put(token, uri, reply);
        return reply;
    }

    /** Asks for the version that is wanted, and for a lower one of a service that says that it does not have it. */
    private Reply versioned(Asked asked, URI base, URI uri) throws ServiceFailure {
        Optional<MicroVersion> version = versions.getOrDefault(base.toString(), Optional.of(MicroVersion.WANTED));
        Reply reply = asked.get(uri, version);
        if (reply.status() != Reply.NOT_ACCEPTABLE) {
            return reply;
        }
        Matcher root = VERSION.matcher(base.toString());
        URI document = URI.create((root.find() ? root.group() : base) + "/");
        Optional<MicroVersion> best =
                MicroVersion.best(asked.get(document, Optional.empty()).body());
        versions.put(base.toString(), best);
        return asked.get(uri, best);
    }

    /** Who asks, and up to when an answer is of use. */
    private final class Asked {

        private final Service service;
        private final String token;
        private final long deadline;

        private Asked(Service service, String token, long deadline) {
            this.service = service;
            this.token = token;
            this.deadline = deadline;
        }

        private Reply get(URI uri, Optional<MicroVersion> version) throws ServiceFailure {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("Accept", "application/json")
                    .header("X-Auth-Token", token);
            version.ifPresent(wanted -> request.header("OpenStack-API-Version", "compute " + wanted)
                    // The older name, which Nova took alone before 2.27.
                    .header("X-OpenStack-Nova-API-Version", wanted.toString()));
            return tried(request.build());
        }

        private Reply tried(HttpRequest request) throws ServiceFailure {
            for (int attempts = 1; ; attempts++) {
                try {
                    HttpResponse<byte[]> answer = transport.send(service, request, deadline, LARGEST);
                    if (!Retries.isPassing(answer.statusCode())) {
                        retries.answered();
                    } else if (retries.again(attempts, deadline)) {
                        continue;
                    }
                    return new Reply(answer.statusCode(), answer.body(), System.nanoTime());
                } catch (ServiceFailure broken) {
                    if (!retries.again(attempts, deadline)) {
                        throw broken;
                    }
                }
            }
        }
    }
}
