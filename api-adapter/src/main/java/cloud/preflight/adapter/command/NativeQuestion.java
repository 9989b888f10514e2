package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.InvalidRequest;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ShowBackup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A question that is put together from flags and native files. */
final class NativeQuestion {

    @Option(
            names = "--operation",
            paramLabel = "OP",
            description = "protect, restore, delete_backup, show_backup, create_image or create_server.")
    private @Nullable String operation;

    @Option(names = "--server", paramLabel = "ID", description = "The server to protect or to restore to.")
    private @Nullable String server;

    @Option(names = "--backup", paramLabel = "ID", description = "The backup: a checkpoint item.")
    private @Nullable String backup;

    @Option(
            names = "--map",
            paramLabel = "BACKUP=VOLUME",
            description = "Which volume backup is restored to which volume; for each one once.")
    private List<String> mappings = List.of();

    @Option(
            names = "--facts",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Native documents, each as an API answered it; '-' is standard input.")
    private List<Path> facts = List.of();

    boolean asked() {
        return operation != null || server != null || backup != null || !mappings.isEmpty() || !facts.isEmpty();
    }

    /** Files of questions have no place beside this one. */
    void refuse(List<Path> files) {
        if (!files.isEmpty()) {
            throw new CommandFailure(files.get(0) + ": a FILE is not possible with --operation; is --facts missing?");
        }
    }

    String name() {
        return String.valueOf(server == null ? backup : server);
    }

    /** What is asked for. */
    Request request(Profile profile) {
        Request request = request();
        try {
            new RequestValidation(profile).require(request);
        } catch (InvalidRequest invalid) {
            throw new CommandFailure(invalid.getMessage());
        }
        return request;
    }

    private Request request() {
        Operation wanted = Operation.of(needed("A question from native files", "--operation", operation))
                .orElseThrow(() -> new CommandFailure("--operation is " + operation + ", which is no operation"));
        Request request = request(wanted);
        if (facts.isEmpty()) {
            throw new CommandFailure("--operation " + operation + " needs --facts");
        }
        return request;
    }

    private Request request(Operation wanted) {
        return switch (wanted) {
            case PROTECT -> new Protect(serverAlone());
            case RESTORE ->
                new Restore(needed("--backup", backup), new Restore.Target(needed("--server", server), volumes()));
            case DELETE_BACKUP -> new DeleteBackup(backupAlone());
            case SHOW_BACKUP -> new ShowBackup(backupAlone());
            case CREATE_IMAGE -> new CreateImage(backupAlone());
            case CREATE_SERVER -> new CreateServer(backupAlone());
            default ->
                throw new CommandFailure(
                        "--operation is " + operation + ", which needs a whole request: write it to a FILE");
        };
    }

    private String serverAlone() {
        refuse("--backup", backup != null);
        refuse("--map", !mappings.isEmpty());
        return needed("--server", server);
    }

    private String backupAlone() {
        refuse("--server", server != null);
        refuse("--map", !mappings.isEmpty());
        return needed("--backup", backup);
    }

    private void refuse(String flag, boolean given) {
        if (given) {
            throw new CommandFailure("--operation " + operation + " takes no " + flag);
        }
    }

    private String needed(String flag, @Nullable String value) {
        return needed("--operation " + operation, flag, value);
    }

    private static String needed(String by, String flag, @Nullable String value) {
        if (value == null) {
            throw new CommandFailure(by + " needs " + flag);
        }
        return value;
    }

    private List<VolumeMapping> volumes() {
        List<VolumeMapping> volumes = new ArrayList<>();
        for (String mapping : mappings) {
            int equals = mapping.indexOf('=');
            if (equals < 0) {
                throw new CommandFailure("--map is " + mapping + ", must be BACKUP=VOLUME");
            }
            volumes.add(new VolumeMapping(mapping.substring(0, equals), mapping.substring(equals + 1)));
        }
        return volumes;
    }

    /** What is known. */
    Facts facts(Streams streams) {
        NativeFacts read = new NativeFacts();
        facts.forEach(file -> Files.read(file, streams, read::add));
        return read.facts();
    }
}
