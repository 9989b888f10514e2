package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.RequestValidation.Valid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A question that is put together from flags and native files. */
final class NativeQuestion {

    private static final String MAP = "--map";

    @Option(
            names = "--operation",
            paramLabel = "OP",
            completionCandidates = Operations.class,
            description =
                    "What is asked: protect, restore, create_policy, update_policy, delete_policy, execute_policy,"
                            + " replicate_policy, replicate_backup, delete_backup, show_backup, create_image, create_server,"
                            + " resize_space or delete_task.")
    private @Nullable String operation;

    @Option(names = IdFlag.SERVER, paramLabel = "ID", description = "The server to protect or to restore to.")
    private @Nullable String server;

    @Option(names = IdFlag.BACKUP, paramLabel = "ID", description = "The backup: a checkpoint item.")
    private @Nullable String backup;

    @Option(
            names = MAP,
            paramLabel = "BACKUP=VOLUME",
            description = "Which volume backup is restored to which volume; for each one once.")
    private List<String> mappings = List.of();

    @Option(
            names = IdFlag.POLICY,
            paramLabel = "ID",
            description = "The policy to change, delete, execute or replicate.")
    private @Nullable String policy;

    @Option(names = IdFlag.TASK, paramLabel = "ID", description = "The task to delete: an operation log.")
    private @Nullable String task;

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "What no flag can say: the request, or the body of the API's own call, {\"policy\": {…}} for"
                    + " instance. Flags fill in what it lacks.")
    private @Nullable Path request;

    @Option(
            names = "--facts",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Native documents, each as an API answered it; '-' is standard input. Pages are put together,"
                    + " and a later document of the same id replaces the earlier one.")
    private List<Path> facts = List.of();

    @Option(
            names = "--live",
            description =
                    "Facts that no --facts bring come from the cloud of the usual OS_… variables, or of OS_CLOUD in"
                            + " clouds.yaml.")
    private boolean live;

    /** For whoever completes what is typed. */
    static final class Operations extends ArrayList<String> {
        Operations() {
            super(Arrays.stream(Operation.values()).map(Operation::id).toList());
        }
    }

    boolean asked() {
        return live
                || operation != null
                || !ids().isEmpty()
                || request != null
                || !mappings.isEmpty()
                || !facts.isEmpty();
    }

    /** Files of questions have no place beside this one. */
    void refuse(List<Path> files) {
        if (!files.isEmpty()) {
            throw new CommandFailure(files.get(0) + ": a FILE is not possible with --operation; is --facts missing?");
        }
    }

    /** The ids that were given, by their flags. */
    private Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        put(ids, IdFlag.SERVER, server);
        put(ids, IdFlag.BACKUP, backup);
        put(ids, IdFlag.POLICY, policy);
        put(ids, IdFlag.TASK, task);
        return ids;
    }

    private static void put(Map<String, String> ids, String flag, @Nullable String id) {
        if (id != null) {
            ids.put(flag, id);
        }
    }

    /** What the question is called for people. */
    String name() {
        return ids().values().stream().findFirst().orElseGet(() -> String.valueOf(request));
    }

    /** What is asked for. */
    Valid request(Profile profile, Streams streams) {
        NativeRequest asked = NativeRequest.of(operation(), request, streams);
        asked.ids(ids());
        mappings.forEach(asked::mapping);
        Valid valid = asked.request(profile);
        if (facts.isEmpty() && !live) {
            throw new CommandFailure("--operation " + operation + " needs --facts or --live");
        }
        return valid;
    }

    private Operation operation() {
        if (operation == null) {
            throw new CommandFailure("A question from native files needs --operation");
        }
        return Operation.of(operation)
                .orElseThrow(
                        () -> new CommandFailure("--operation is " + operation + ", not one of " + Operation.ids()));
    }

    /** What is known: what the files bring and, where that is wanted, what a cloud has of what else is needed. */
    Facts facts(Needs needs, Streams streams) {
        NativeFacts read = new NativeFacts();
        Namesakes namesakes = namesakes(read);
        read(namesakes, streams);
        Facts known = live ? completed(needs, read.facts()) : read.facts();
        namesakes.words(known).forEach(streams.err()::println);
        return known;
    }

    private static Facts completed(Needs needs, Facts given) {
        try (SignedInCloud cloud = SignedInCloud.open(Environment::value)) {
            return cloud.facts().completed(cloud.project(), needs, given);
        } catch (RuntimeException failure) {
            throw SignedInCloud.failure(failure);
        }
    }

    /** People know what they name by its name. */
    private Namesakes namesakes(DocumentReader.Sink into) {
        Namesakes namesakes = new Namesakes(into);
        ids().forEach((flag, id) -> IdFlag.named(flag).ifPresent(section -> namesakes.seek(flag, section, id)));
        for (String mapping : mappings) {
            namesakes.seek(MAP, Section.VOLUMES, mapping.substring(mapping.indexOf('=') + 1));
        }
        return namesakes;
    }

    private void read(DocumentReader.Sink into, Streams streams) {
        DocumentReader reader = DocumentReader.ofAnswers();
        Progress progress = Progress.of(facts, "documents read", streams, System::nanoTime);
        try {
            facts.forEach(file -> InputFiles.read(file, streams, in -> reader.read(progress.counted(in), into)));
        } finally {
            progress.erase();
        }
    }
}
