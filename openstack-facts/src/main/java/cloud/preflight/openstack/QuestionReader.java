package cloud.preflight.openstack;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import cloud.preflight.request.RequestValidation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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
        if (!Json.isUtf8(bytes)) {
            throw new InvalidDocument(List.of(new Fault("", "is not UTF-8 without a byte-order mark")));
        }
        try {
            return parse(bytes);
        } catch (StreamConstraintsException deep) {
            throw new InvalidDocument(List.of(new Fault("", "is nested deeper than 1,000 levels")));
        } catch (StreamReadException broken) {
            throw new InvalidDocument(List.of(new Fault("", "is not valid JSON" + where(broken))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Question parse(byte[] bytes) throws IOException, InvalidDocument {
        try {
            return new QuestionParser(bytes, Json.SHARED, validation).parse();
        } catch (StreamConstraintsException unusual) {
            return new QuestionParser(bytes, Json.alone(), validation).parse();
        }
    }

    private static String where(StreamReadException broken) {
        return broken.getLocation() == null
                ? ""
                : ": line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }
}
