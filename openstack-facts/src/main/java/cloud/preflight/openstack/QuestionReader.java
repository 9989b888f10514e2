package cloud.preflight.openstack;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.RequestValidation;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions: {@code {"operation": …, "request": …, "facts": …}}, each one JSON text in UTF-8. What comes of one depends
 * on none that was read before. Safe for any number of threads.
 */
public final class QuestionReader {

    private final RequestValidation validation;

    /** Those that no thread uses now, each thread's at its own place; who finds none begins anew. */
    private final AtomicReferenceArray<@Nullable FieldOrder> orders =
            new AtomicReferenceArray<>(2 * Runtime.getRuntime().availableProcessors());

    /** A reader that validates requests under this profile. */
    public QuestionReader(Profile profile) {
        validation = new RequestValidation(profile);
    }

    /**
     * The question that the bytes hold.
     *
     * @throws InvalidDocument with every fault, when they hold none
     */
    public Question read(byte[] bytes) throws InvalidDocument {
        int place = (int) (Thread.currentThread().getId() % orders.length());
        FieldOrder last = orders.getAndSet(place, null);
        FieldOrder order = last == null ? FieldOrder.ofQuestions() : last;
        try {
            return Json.read(bytes, factory -> new QuestionParser(bytes, factory, validation, order).parse());
        } finally {
            // One that is full learns nothing any more.
            orders.set(place, order.isFull() ? null : order);
        }
    }
}
