package cloud.preflight.profile;

/** Thrown for a platform profile that can't be used. Its message names the key and the value. */
public final class InvalidProfile extends IllegalArgumentException {

    InvalidProfile(String message) {
        super(message);
    }
}
