package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads questions as a test writes them down: with {@code '} for {@code "}. */
final class Questions {

    private static final QuestionReader READER = new QuestionReader(Profile.defaults());

    private Questions() {}

    static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static Question read(byte[] document) throws InvalidDocument {
        return READER.read(document);
    }

    static Question read(String document) throws InvalidDocument {
        return read(bytes(document));
    }

    /** The facts that a question about nothing much has. */
    static Facts facts(String facts) throws InvalidDocument {
        return read(withFacts(facts)).facts();
    }

    static String withFacts(String facts) {
        return "{'operation': 'delete_task', 'request': {'task_id': 't'}, 'facts': " + facts + "}";
    }

    /** The faults of a document; none when it is a question. */
    static List<Fault> faults(byte[] document) {
        try {
            read(document);
            return List.of();
        } catch (InvalidDocument invalid) {
            return invalid.faults();
        }
    }

    static List<Fault> faults(String document) {
        return faults(bytes(document));
    }

    static List<String> pointers(byte[] document) {
        return faults(document).stream().map(Fault::pointer).toList();
    }

    static List<String> pointers(String document) {
        return pointers(bytes(document));
    }
}
