package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Whatever a token file says. */
public final class ReadTokens {

    private ReadTokens() {}

    /** A token file, which admits nobody with a token that it does not know. */
    public static void file(byte[] text) {
        TokenList tokens = TokenList.of(new String(text, StandardCharsets.UTF_8));
        assertThat(tokens.project("x")).isEmpty();
        assertThat(tokens.unreadable()).doesNotHaveDuplicates().allMatch(line -> line > 0);
    }
}
