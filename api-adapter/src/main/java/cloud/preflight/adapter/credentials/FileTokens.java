package cloud.preflight.adapter.credentials;

import cloud.preflight.adapter.watch.WatchedText;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admits tokens whose hashes stand in a file, as it is now and as it will be. */
final class FileTokens implements Credentials, WatchedText.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(FileTokens.class);

    private final TokenFile file;
    private final WatchedText watched;
    private volatile TokenList tokens = TokenList.EMPTY;

    private FileTokens(TokenFile file) {
        this.file = file;
        watched = new WatchedText("tokens", file::text, this);
    }

    /** Those in this file, as it is now and as it will be. */
    static FileTokens in(TokenFile file) {
        FileTokens tokens = new FileTokens(file);
        tokens.read();
        tokens.watched.start();
        return tokens;
    }

    /** Makes count what the file says now; as long as it can't be read it says nothing. */
    void read() {
        watched.read();
    }

    @Override
    public void changed(String text) {
        tokens = TokenList.of(text);
        LOG.info("the token file {} was read", file);
        if (!tokens.unreadable().isEmpty()) {
            LOG.warn("the token file {} has lines that are not project:hash: {}", file, tokens.unreadable());
        }
    }

    @Override
    public void unreadable(Exception why) {
        tokens = TokenList.EMPTY;
        LOG.warn("the token file {} is missing or can't be read: nobody is admitted", file);
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public CompletionStage<Admission> admission(@Nullable String token, String project) {
        return CompletableFuture.completedFuture(
                token == null
                        ? Admission.UNKNOWN
                        : tokens.project(token)
                                .map(own -> own.equals(project) ? Admission.ADMITTED : Admission.FOREIGN)
                                .orElse(Admission.UNKNOWN));
    }

    @Override
    public void close() {
        watched.close();
    }
}
