package cloud.preflight.live;

import cloud.preflight.live.KeystoneApi.Given;
import cloud.preflight.live.KeystoneSettings.Account;
import org.jspecify.annotations.Nullable;

/**
 * The token of an account of ours, which is asked for when it is first needed and again when it is refused. Safe for any
 * number of threads.
 */
final class AccountToken {

    private final KeystoneApi keystone;
    private final SignIn how;
    private @Nullable Given given;

    AccountToken(KeystoneApi keystone, Account account) {
        this.keystone = keystone;
        how = new SignIn.Password(Named.of(account.user()), account.password(), Named.of(account.project()));
    }

    /** The token, new if there is none yet. */
    synchronized Given given(long deadline) throws ServiceFailure {
        if (given == null) {
            given = keystone.given(how, keystone.created(how, deadline));
        }
        return given;
    }

    /** Another one than that which was refused. */
    synchronized Given renewed(String refused, long deadline) throws ServiceFailure {
        if (given != null && refused.equals(given.token())) {
            given = null;
        }
        return given(deadline);
    }
}
