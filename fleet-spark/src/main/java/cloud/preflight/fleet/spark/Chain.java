package cloud.preflight.fleet.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each of several things has, one after the other. Not safe for several threads at once. */
final class Chain<S, T> implements Iterator<T> {

    private final Iterator<S> sources;
    private final Function<S, Iterator<T>> elements;
    private Iterator<T> current = new Nothing<>();

    Chain(Iterator<S> sources, Function<S, Iterator<T>> elements) {
        this.sources = sources;
        this.elements = elements;
    }

    private static final class Nothing<T> implements Iterator<T> {

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public T next() {
            throw new NoSuchElementException();
        }
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = elements.apply(sources.next());
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
