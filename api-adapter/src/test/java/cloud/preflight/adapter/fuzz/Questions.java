package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.answers.CapabilityAnswer;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactSource;
import cloud.preflight.openstack.ExampleFile;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import cloud.preflight.openstack.RequestDocument;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Questions, and what is answered to them: never that the service failed, and always JSON. */
final class Questions {

    private static final Preflight PREFLIGHT = Preflight.create();
    private static final Answers ANSWERS = new Answers(PREFLIGHT);
    private static final Capabilities CAPABILITIES =
            new Capabilities(PREFLIGHT, FactSource.NONE, (server, facts) -> Optional.empty());
    private static final int FAILURE = 500;

    private Questions() {}

    static void question(byte[] json) throws InvalidDocument {
        Answer answer = ANSWERS.answer("p", json);
        assertNoFailure(answer);
        JsonTree.object(ANSWERS.bytes(answer, Language.ENGLISH));
    }

    /** The first byte says of which operation. */
    static void request(byte[] bytes) throws InvalidDocument {
        if (bytes.length > 0) {
            Operation operation = Operation.values()[(bytes[0] & 0xFF) % Operation.values().length];
            RequestDocument request;
            try {
                request = RequestDocument.read(operation, Arrays.copyOfRange(bytes, 1, bytes.length));
            } catch (InvalidDocument refused) {
                assertThat(refused.faults()).isNotEmpty();
                return;
            }
            request.fill("/target/resource_id", "s", "--server");
            request.map("b", "v", "--map");
            question(request.question());
        }
    }

    static void capabilities(byte[] json) throws InvalidDocument {
        CapabilityAnswer answer = CAPABILITIES.answer("p", PREFLIGHT.profile().providerId(), json);
        assertNoFailure(answer);
        if (answer instanceof CapabilityAnswer.Results results) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            results.json().forEachRemaining(all::writeBytes);
            JsonTree.object(all.toByteArray());
        }
    }

    static void example(byte[] json) throws InvalidDocument {
        try {
            question(ExampleFile.read(json).question());
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static void assertNoFailure(Object answer) {
        if (answer instanceof Answer.Failed failed) {
            assertThat(failed.error().httpStatus())
                    .as(failed.error().toString())
                    .isLessThan(FAILURE);
        }
    }
}
