package cloud.preflight.adapter.command;

import cloud.preflight.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code version}: names the program and the rules that decide. */
@Command(name = "version", description = "Print the version and the ruleset.")
final class VersionCommand implements Runnable, IVersionProvider {

    @Mixin
    private ProfileOption profile;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Preflight preflight = Preflight.create(profile.profile());
        spec.commandLine().getOut().println("preflight " + preflight.version());
        spec.commandLine().getOut().println("ruleset " + preflight.ruleset());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"preflight " + Preflight.create().version()};
    }
}
