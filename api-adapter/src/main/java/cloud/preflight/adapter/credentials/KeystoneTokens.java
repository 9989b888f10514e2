package cloud.preflight.adapter.credentials;

import cloud.preflight.live.Keystone;
import cloud.preflight.live.Validation;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Admits tokens that an identity service of OpenStack calls valid. */
final class KeystoneTokens implements Credentials {

    private final Keystone keystone;

    KeystoneTokens(Keystone keystone) {
        this.keystone = keystone;
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public CompletionStage<Admission> admission(@Nullable String token, String project) {
        return judged(token, project).thenApply(Judged::admission);
    }

    @Override
    public CompletionStage<Judged> judged(@Nullable String token, String project) {
        return keystone.validation(token).thenApply(said -> new Judged(admission(said, project), said));
    }

    private Admission admission(Validation said, String project) {
        if (said instanceof Validation.Valid valid && keystone.clock().instant().isBefore(valid.expires())) {
            return project.equals(valid.project()) ? Admission.ADMITTED : Admission.FOREIGN;
        }
        return said == Validation.Refused.FAILED ? Admission.UNDECIDED : Admission.UNKNOWN;
    }

    @Override
    public void close() {
        keystone.close();
    }
}
