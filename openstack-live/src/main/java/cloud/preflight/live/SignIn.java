package cloud.preflight.live;

import org.jspecify.annotations.Nullable;

/** How somebody shows Keystone who he is. What is printed of it never holds a secret. */
public sealed interface SignIn {

    /** By a password, for a project. */
    record Password(Named user, String password, Named project) implements SignIn {

        @Override
        public String toString() {
            return "the password of " + user;
        }
    }

    /** By a token that was given before; for this project, or as it is where there is none. */
    record Token(String token, @Nullable Named project) implements SignIn {

        @Override
        public String toString() {
            return "the token";
        }
    }

    /**
     * By an application credential, which is for its own project alone.
     *
     * @param id its id; null where it is known by its name and its user
     * @param name its name
     * @param user whose it is
     * @param secret its secret
     */
    record ApplicationCredential(
            @Nullable String id,
            @Nullable String name,
            @Nullable Named user,
            String secret) implements SignIn {

        @Override
        public String toString() {
            return "the application credential " + (id == null ? name : id);
        }
    }
}
