package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.catalog.Language;
import cloud.preflight.openstack.ExampleFile;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks files that say what they expect, each under its own profile. Not safe for several threads at once. */
final class Examination {

    private static final String NO_PROJECT = "";

    private final Language language;
    private final Streams streams;
    private final Map<Profile, Answers> answers = new HashMap<>();

    /** An examination of answers with texts in a language. */
    Examination(Language language, Streams streams) {
        this.language = language;
        this.streams = streams;
    }

    Examined examine(Path file) {
        try {
            byte[] json = InputFiles.bytes(file, streams);
            if (json.length > InputFiles.LARGEST) {
                return Examined.unreadable(file, List.of("is larger than 16 MiB"));
            }
            return examine(file, ExampleFile.read(json));
        } catch (InvalidDocument invalid) {
            return unreadable(file, invalid.faults());
        } catch (InvalidProfile invalid) {
            return Examined.unreadable(
                    file, String.valueOf(invalid.getMessage()).lines().toList());
        } catch (IOException unreadable) {
            return Examined.unreadable(file, List.of(FileTrouble.unreadable(unreadable)));
        }
    }

    private Examined examine(Path file, ExampleFile example) throws InvalidDocument {
        Answers asked = answers.computeIfAbsent(
                Profile.of(example.profile()), profile -> new Answers(Preflight.create(profile)));
        Answer answer = asked.answer(NO_PROJECT, example.question());
        if (answer instanceof Answer.Failed failed) {
            ErrorAnswer error = failed.error();
            return error.faults().isEmpty()
                    ? Examined.unreadable(file, List.of(error.code() + " " + error.message()))
                    : unreadable(file, error.faults());
        }
        return Examined.answered(
                file, Differences.between(example.verdict(), JsonTree.object(asked.bytes(answer, language))));
    }

    private static Examined unreadable(Path file, List<Fault> faults) {
        return Examined.unreadable(
                file,
                faults.stream()
                        .map(fault -> (fault.pointer() + " " + fault.problem()).strip())
                        .toList());
    }
}
