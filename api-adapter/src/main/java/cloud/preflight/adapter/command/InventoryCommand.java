package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.request.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inventory}: keeps the facts of a project, in a service or in a data directory. */
@Command(
        name = "inventory",
        description = "Keep the facts of a project, in a service or in a data directory.",
        mixinStandardHelpOptions = true)
final class InventoryCommand implements Callable<Integer> {

    /** What is done. */
    enum Action {
        PUT,
        PATCH,
        GET,
        DELETE
    }

    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "put|patch|get|delete",
            description = {
                "put: replace everything by what is in the files.",
                "patch: add the documents in the files, or replace them by their ids.",
                "get: print everything, or write it to a file.",
                "delete: remove the documents in the files, or everything with --all."
            })
    private Action action = Action.GET;

    @Option(
            names = "--url",
            description = "The service, http://127.0.0.1:8080 for instance; PREFLIGHT_TOKEN is the token that it"
                    + " asks for. Without it the data directory is opened here, even while a service uses it.")
    private @Nullable String url;

    @Mixin
    private DataOption data;

    @Option(names = "--project", defaultValue = "default", description = "The project. Default: ${DEFAULT-VALUE}.")
    private String project;

    @Option(names = "--all", description = "delete: remove everything that the project has.")
    private boolean all;

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description = "What an API answered, any number of files; '-' is standard input.")
    private List<Path> files = List.of();

    InventoryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        refuseWrongUse();
        refuseProject();
        try (InventoryTarget target = target()) {
            act(target);
        } catch (Unavailable failure) {
            throw new CommandFailure(failure.reason());
        }
        streams.out().flush();
        return ExitCode.OK;
    }

    private void refuseWrongUse() {
        String name = "inventory " + action.name().toLowerCase(Locale.ROOT);
        if (url != null && data.given()) {
            throw new CommandFailure("--url and --data are not possible together");
        }
        if (files.isEmpty() && (action == Action.PUT || action == Action.PATCH)) {
            throw new CommandFailure(name + " needs a FILE");
        }
        if (files.size() > 1 && action == Action.GET) {
            throw new CommandFailure(name + " takes one FILE at most");
        }
        if (all && (action != Action.DELETE || !files.isEmpty())) {
            throw new CommandFailure("--all is possible with inventory delete alone, and without a FILE");
        }
        if (files.isEmpty() && action == Action.DELETE && !all) {
            throw new CommandFailure(name + " needs a FILE; --all removes everything of project " + project);
        }
    }

    /** As long as over HTTP, where no other could be reached. */
    private void refuseProject() {
        int length = project.codePointCount(0, project.length());
        if (length == 0 || length > Request.LONGEST) {
            throw new CommandFailure("--project has " + length + " characters, must have 1 to " + Request.LONGEST);
        }
    }

    private InventoryTarget target() {
        if (url != null) {
            return new RemoteInventory(url, project, Environment.value("PREFLIGHT_TOKEN"));
        }
        return InventoryTarget.in(data.given() ? data.inDirectory() : data.inventory(), project);
    }

    private void act(InventoryTarget target) {
        switch (action) {
            case PUT, PATCH -> write(target);
            case GET -> get(target);
            case DELETE -> {
                if (all) {
                    target.clear();
                } else {
                    delete(target);
                }
            }
        }
    }

    private void write(InventoryTarget target) {
        try (Gathered gathered = new Gathered(files, streams)) {
            for (Path file : files) {
                gathered.add(file);
            }
            gathered.end();
            try (InputStream facts = gathered.facts()) {
                print(action == Action.PUT ? target.put(facts) : target.patch(facts));
            }
        } catch (IOException | UncheckedIOException failure) {
            throw Gathered.noRoom(FileTrouble.cause(failure));
        }
    }

    private void get(InventoryTarget target) {
        try (InputStream facts = target.get()) {
            if (files.isEmpty()) {
                facts.transferTo(streams.out());
                streams.out().println();
            } else {
                write(facts, files.get(0));
            }
        } catch (IOException brokenOff) {
            throw new CommandFailure("the inventory breaks off");
        }
    }

    private static void write(InputStream facts, Path file) throws IOException {
        try (OutputStream out = new SureOutput(created(file), failure -> FileTrouble.unwritable(file, failure))) {
            facts.transferTo(out);
        }
    }

    private static OutputStream created(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException failure) {
            throw FileTrouble.unwritable(file, failure);
        }
    }

    private void delete(InventoryTarget target) {
        Deleting deleting = new Deleting(target);
        for (Path file : files) {
            InputFiles.read(file, streams, in -> DocumentReader.ofAnswers().read(in, deleting));
        }
        streams.out().println(deleting.removed + " removed, " + deleting.missing + " not there");
    }

    /** Removes what it is given. */
    private static final class Deleting implements DocumentReader.Sink {

        private final InventoryTarget target;
        private long removed;
        private long missing;

        private Deleting(InventoryTarget target) {
            this.target = target;
        }

        @Override
        public void known(Section section) {
            // A list as such is not removed.
        }

        @Override
        public void document(Document document) {
            if (target.delete(document.section(), document.id())) {
                removed++;
            } else {
                missing++;
            }
        }
    }

    private void print(byte[] json) {
        streams.out().write(json, 0, json.length);
        streams.out().println();
    }
}
