package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.metrics.ProfileMeters;
import cloud.preflight.adapter.watch.WatchedText;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Keeps a service under the profile that its file has: a changed one is checked, and takes the place of the one before as a
 * whole; a wrong one is kept out. Safe for any number of threads.
 */
final class ProfileReload implements WatchedText.Listener, AutoCloseable {

    private final ProfileFile file;
    private final Assembly assembly;
    private final Consumer<Service.Deciding> service;
    private final WatchedText watched;
    private Profile current;

    /** Nothing is looked at yet. */
    ProfileReload(ProfileFile file, Assembly assembly, Consumer<Service.Deciding> service) {
        this.file = file;
        this.assembly = assembly;
        this.service = service;
        current = assembly.preflight().profile();
        watched = new WatchedText("profile", file::textAgain, this);
    }

    /** Looks at the file again and again. */
    void start() {
        watched.start();
    }

    /** Makes count what the file has now. */
    void read() {
        watched.read();
    }

    @Override
    public void changed(String text) {
        try {
            take(file.profile(text));
        } catch (CommandFailure wrong) {
            keepOut(wrong);
        }
    }

    @Override
    public void unreadable(Exception why) {
        keepOut(file.unreadable(why instanceof IOException unreadable ? unreadable : new IOException(why)));
    }

    private void take(Profile next) {
        if (next.equals(current)) {
            assembly.profiles().ifPresent(ProfileMeters::restored);
            return;
        }
        service.accept(assembly.under(next));
        current = next;
        assembly.profiles().ifPresent(ProfileMeters::applied);
        ServeLog.reloaded(file.path().toString(), assembly.preflight());
    }

    private void keepOut(CommandFailure why) {
        assembly.profiles().ifPresent(ProfileMeters::refused);
        ServeLog.keptOut(why.words());
    }

    @Override
    public void close() {
        watched.close();
    }
}
