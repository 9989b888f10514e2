package cloud.preflight.openstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Questions under another profile. */
final class ProfileVariants {

    private static final List<Object> OTHERS = List.of(List.of(), true, false, 1L, 1_000_000_000L);

    /** Many questions vary alike. */
    private static final Map<Map<String, Object>, Optional<Library>> LIBRARIES = new ConcurrentHashMap<>();

    private ProfileVariants() {}

    /** Ways for a key to be: one of a few values, a list of these texts, or of all ways from one of them to another. */
    static List<Variants.Way> of(String key, List<String> texts) {
        List<Object> values = new ArrayList<>(OTHERS);
        values.add(texts);
        values.add(texts.stream()
                .flatMap(from -> texts.stream().map(to -> List.of(from, to)))
                .toList());
        return values.stream()
                .<Variants.Way>map(value -> asked -> under(key, value, asked))
                .toList();
    }

    private static Posed under(String key, Object value, Posed asked) {
        Map<String, Object> profile = new LinkedHashMap<>(asked.library().profile());
        profile.put(key, value);
        return LIBRARIES.computeIfAbsent(profile, Library::of).map(asked::under).orElse(asked);
    }
}
