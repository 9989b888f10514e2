package cloud.preflight.adapter.credentials;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admits tokens whose hashes stand in a file, which is read again and again: its time stamps may be too coarse to tell. */
final class FileTokens implements Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(FileTokens.class);
    private static final long SECONDS_BETWEEN = 2;

    private final TokenFile file;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tokens");
        thread.setDaemon(true);
        return thread;
    });
    private volatile TokenList tokens = TokenList.EMPTY;
    private @Nullable String last = "";

    private FileTokens(TokenFile file) {
        this.file = file;
    }

    /** Those in this file, as it is now and as it will be. */
    static FileTokens in(TokenFile file) {
        FileTokens tokens = new FileTokens(file);
        tokens.read();
        tokens.reader.scheduleWithFixedDelay(tokens::read, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        return tokens;
    }

    /** Makes count what the file says now; as long as it can't be read it says nothing. */
    synchronized void read() {
        String text = text();
        if (!Objects.equals(text, last)) {
            tokens = text == null ? TokenList.EMPTY : TokenList.of(text);
            last = text;
            report();
        }
    }

    private @Nullable String text() {
        try {
            return file.text();
        } catch (IOException | RuntimeException unreadable) {
            // A periodic task that throws would be the last.
            return null;
        }
    }

    private void report() {
        if (last == null) {
            LOG.warn("the token file {} is missing or can't be read: nobody is admitted", file);
        } else {
            LOG.info("the token file {} was read", file);
        }
        if (!tokens.unreadable().isEmpty()) {
            LOG.warn("the token file {} has lines that are not project:hash: {}", file, tokens.unreadable());
        }
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
        reader.shutdownNow();
    }
}
