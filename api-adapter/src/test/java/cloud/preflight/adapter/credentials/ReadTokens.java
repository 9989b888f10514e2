package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Whatever a token file or an identity service says. */
public final class ReadTokens {

    private ReadTokens() {}

    /** A token file, which admits nobody with a token that it does not know. */
    public static void file(byte[] text) {
        TokenList tokens = TokenList.of(new String(text, StandardCharsets.UTF_8));
        assertThat(tokens.project("x")).isEmpty();
        assertThat(tokens.unreadable()).doesNotHaveDuplicates().allMatch(line -> line > 0);
    }

    /** The document of a token. */
    public static void document(byte[] json) {
        try {
            Validation said = TokenDocument.validation(json);
            assertThat(said.admission("p", Instant.EPOCH)).isNotNull();
        } catch (KeystoneFailure refused) {
            assertThat(refused).hasMessageStartingWith("its answer");
        }
    }
}
