package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetSteps.Book;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A book as it is sent to where it is looked into: there it is read once, and all tasks of a program share it. Safe for any
 * number of threads.
 */
final class SentBook implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient @Nullable Book book;

    SentBook(Book book) {
        bytes = book.bytes();
    }

    /** The book, to which nothing is added any more. */
    synchronized Book book() {
        Book known = book;
        if (known == null) {
            known = Book.of(bytes);
            book = known;
        }
        return known;
    }
}
