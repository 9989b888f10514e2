package cloud.preflight.testkit.oracle;

import java.util.Optional;

/** What a look-up says: the document, that there is none, or that nobody showed whether there is one. */
record Found<T>(Optional<T> document, boolean unknown) {

    boolean none() {
        return document.isEmpty() && !unknown;
    }
}
