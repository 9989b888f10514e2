package cloud.preflight.adapter.credentials;

/** An identity service that did not say what it was asked. The message is what it did, and never holds a token. */
final class KeystoneFailure extends Exception {

    KeystoneFailure(String message) {
        super(message);
    }
}
