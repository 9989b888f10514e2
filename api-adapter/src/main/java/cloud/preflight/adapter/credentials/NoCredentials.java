package cloud.preflight.adapter.credentials;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Admits everybody; a token that is shown all the same is not looked at. */
final class NoCredentials implements Credentials {

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public CompletionStage<Admission> admission(@Nullable String token, String project) {
        return CompletableFuture.completedFuture(Admission.ADMITTED);
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
