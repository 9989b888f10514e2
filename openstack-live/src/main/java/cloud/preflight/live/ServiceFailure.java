package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Unavailable;

/** A service that did not say what it was asked. The message is what it did instead, and never holds a token. */
final class ServiceFailure extends Exception {

    private final Service service;
    private final boolean noSuchPath;

    ServiceFailure(Service service, String message) {
        this(service, message, false);
    }

    private ServiceFailure(Service service, String message, boolean noSuchPath) {
        super(message);
        this.service = service;
        this.noSuchPath = noSuchPath;
    }

    /** That the service knows no such path. */
    static ServiceFailure noSuchPath(Service service, String message) {
        return new ServiceFailure(service, message, true);
    }

    boolean isNoSuchPath() {
        return noSuchPath;
    }

    /** The same for whoever asked for facts. */
    Unavailable unavailable() {
        return new Unavailable(service.title(), "facts can't be read", this);
    }
}
