package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.openstack.RequestDocument;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Fault;
import cloud.preflight.request.RequestValidation.Valid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of one operation from flags, a file, or both: flags fill in what the file lacks, and must not contradict it.
 */
final class NativeRequest {

    private final Operation operation;
    private final @Nullable Path file;
    private final RequestDocument document;

    private NativeRequest(Operation operation, @Nullable Path file, RequestDocument document) {
        this.operation = operation;
        this.file = file;
        this.document = document;
    }

    /** What the file says of the request; nothing where there is no file. */
    static NativeRequest of(Operation operation, @Nullable Path file, Streams streams) {
        if (file != null) {
            return new NativeRequest(operation, file, read(operation, file, streams));
        }
        if (IdFlag.needsRequest(operation)) {
            throw new CommandFailure("--operation " + operation.id() + " needs --request");
        }
        return new NativeRequest(operation, null, RequestDocument.empty(operation));
    }

    private static RequestDocument read(Operation operation, Path file, Streams streams) {
        try {
            byte[] json = InputFiles.bytes(file, streams);
            if (json.length > InputFiles.LARGEST) {
                throw new CommandFailure(file + ": is larger than 16 MiB");
            }
            RequestDocument document = RequestDocument.read(operation, json);
            if (document.has("/operation") && document.has("/request")) {
                throw new CommandFailure(file + ": is a whole question, give it as a FILE without --operation");
            }
            return document;
        } catch (InvalidDocument invalid) {
            throw new CommandFailure(file.toString(), invalid.faults());
        } catch (IOException unreadable) {
            throw FileTrouble.unreadable(file, unreadable);
        }
    }

    /** Adds the ids that flags give. Each that the request needs must be there then, and no other. */
    void ids(Map<String, String> given) {
        List<IdFlag> flags = IdFlag.of(operation);
        for (String flag : given.keySet()) {
            if (flags.stream().noneMatch(taken -> taken.name().equals(flag))) {
                throw takesNo(flag);
            }
        }
        for (IdFlag flag : flags) {
            String id = given.get(flag.name());
            if (id != null && !document.fill(flag.pointer(), id, flag.name())) {
                throw new CommandFailure(flag.name() + " is " + id + ", but " + file + " says "
                        + document.text(flag.pointer()) + " at " + flag.pointer());
            }
            if (id == null && !document.has(flag.pointer())) {
                throw new CommandFailure("--operation " + operation.id() + " needs " + flag.name()
                        + (file == null ? "" : ", or " + flag.pointer() + " in " + file));
            }
        }
    }

    /** Adds a mapping that a flag gives, {@code BACKUP=VOLUME}. */
    void mapping(String mapping) {
        if (operation != Operation.RESTORE) {
            throw takesNo("--map");
        }
        int equals = mapping.indexOf('=');
        if (equals < 0) {
            throw new CommandFailure("--map is " + mapping + ", must be BACKUP=VOLUME");
        }
        String backup = mapping.substring(0, equals);
        if (!document.map(backup, mapping.substring(equals + 1), "--map " + mapping)) {
            throw new CommandFailure(
                    "--map is " + mapping + ", but " + file + " maps " + backup + " to another volume");
        }
    }

    private CommandFailure takesNo(String flag) {
        return new CommandFailure("--operation " + operation.id() + " takes no " + flag);
    }

    /** The request, which is valid under the profile. */
    Valid request(Profile profile) {
        try {
            return new QuestionReader(profile).read(document.question()).valid();
        } catch (InvalidDocument invalid) {
            List<Fault> faults = invalid.faults().stream()
                    .map(fault -> new Fault(document.place(fault), fault.problem()))
                    .toList();
            throw file != null
                    ? new CommandFailure(file.toString(), faults)
                    : new CommandFailure(faults.stream()
                            .map(fault -> fault.pointer() + " " + fault.problem())
                            .toArray(String[]::new));
        }
    }
}
