package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.request.Request;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: makes a token. */
@Command(
        name = "token",
        description = "Make a token, which opens a project in a service with PREFLIGHT_CREDENTIALS=tokens.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {

    /** What is done. */
    enum Action {
        NEW
    }

    @Parameters(
            paramLabel = "new",
            description =
                    "Add a token to the file, which keeps its hash alone, and print it: nobody can read it later.")
    private Action action = Action.NEW;

    @Option(names = "--project", required = true, description = "The project that it opens.")
    private String project = "";

    @Mixin
    private TokensOption tokens;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        int length = project.codePointCount(0, project.length());
        if (length < 1 || length > Request.LONGEST) {
            throw new CommandFailure("--project has " + length + " characters, must have from 1 to " + Request.LONGEST);
        }
        TokenFile.fault(project).ifPresent(fault -> {
            throw new CommandFailure("--project " + fault);
        });
        Path file = new CredentialsSettings(Environment::value).tokens(tokens, DataOption.usualDirectory());
        try {
            spec.commandLine().getOut().println(new TokenFile(file).add(project));
        } catch (IOException failure) {
            throw new CommandFailure("the token file " + file + " can't be read or written");
        }
    }
}
