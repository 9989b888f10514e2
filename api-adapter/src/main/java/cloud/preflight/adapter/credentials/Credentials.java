package cloud.preflight.adapter.credentials;

import cloud.preflight.live.Keystone;
import cloud.preflight.live.Validation;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What has to be shown by whoever asks about a project. Safe for any number of threads. */
public sealed interface Credentials extends AutoCloseable permits NoCredentials, FileTokens, KeystoneTokens {

    /** Nothing: anybody may ask about anything. */
    static Credentials none() {
        return new NoCredentials();
    }

    /** A token of the project whose hash stands in the file; what is changed there counts within five seconds. */
    static Credentials tokens(TokenFile file) {
        return FileTokens.in(file);
    }

    /** A token that this identity service of OpenStack gave for the project; it is closed with the credentials. */
    static Credentials keystone(Keystone keystone) {
        return new KeystoneTokens(keystone);
    }

    /** Whether anything has to be shown at all. */
    boolean required();

    /**
     * Whether the token opens the project. The answer may take its time, and is always given.
     *
     * @param token what is shown; null when there is nothing
     * @param project the project's id, which is compared exactly
     */
    CompletionStage<Admission> admission(@Nullable String token, String project);

    /** The same, and what an identity service said of the token, for whoever then asks in its name. */
    default CompletionStage<Judged> judged(@Nullable String token, String project) {
        return admission(token, project).thenApply(admission -> new Judged(admission, null));
    }

    /**
     * What is found out about a token.
     *
     * @param said what an identity service said of it; null where none was asked
     */
    record Judged(Admission admission, @Nullable Validation said) {}

    /** Reads and asks no more. */
    @Override
    void close();
}
