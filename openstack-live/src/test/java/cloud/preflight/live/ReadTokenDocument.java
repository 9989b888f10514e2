package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an identity service says of a token. */
public final class ReadTokenDocument {

    private ReadTokenDocument() {}

    /** The document of a token. */
    public static void document(byte[] json) {
        try {
            assertThat(TokenDocument.validation(json).expires()).isNotNull();
        } catch (ServiceFailure refused) {
            assertThat(refused).hasMessageStartingWith("its answer");
        }
    }
}
