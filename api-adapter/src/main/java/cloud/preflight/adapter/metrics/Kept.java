package cloud.preflight.adapter.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made for a key is there from then on. To look for it takes no lock, as {@code computeIfAbsent} may where keys
 * collide. Safe for any number of threads.
 */
public final class Kept<K, V> {

    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final Function<K, V> making;

    /** Values that are made of their keys. */
    public Kept(Function<K, V> making) {
        this.making = making;
    }

    /** What there is for a key, which is made where there is nothing yet. */
    public V of(K key) {
        V value = values.get(key);
        return value == null ? values.computeIfAbsent(key, making) : value;
    }
}
