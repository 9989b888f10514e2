package cloud.preflight.openstack;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.RequestValidation;

/**
 * Reads questions: {@code {"operation": …, "request": …, "facts": …}}, each one JSON text in UTF-8. Immutable and safe for
 * any number of threads.
 */
public final class QuestionReader {

    private final RequestValidation validation;

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
        return Json.read(bytes, factory -> new QuestionParser(bytes, factory, validation).parse());
    }
}
