package cloud.preflight.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native facts that stand behind the words of rules: {@code volume.size} of a {@link Mapping} is {@code
 * volumes/{id}/size}. Immutable and safe for any number of threads.
 */
public final class Words {

    private static final String PROFILE = "profile.";
    private static final Map<Class<?>, Vocabulary<?>> BY_KIND = Stream.of(
                    GateWords.all(),
                    NamedWords.all(),
                    PolicyWords.all(),
                    ProtectWords.all(),
                    QuotaWords.all(),
                    RestoreWords.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Vocabulary::kind, Function.identity()));

    private Words() {}

    /**
     * The facts that stand behind a property of a resolved fact; empty where it is no word, as in a rule of a site's own.
     *
     * @param fact a record of this package
     * @param property as it stands in a condition: {@code volume.size}, or with what is asked of it {@code attached.yes}
     */
    public static Optional<List<FactValue>> read(Object fact, String property, Asked asked) {
        Optional<String> key = key(property);
        if (key.isPresent()) {
            return ProfileWords.read(key.get(), asked);
        }
        Vocabulary<?> vocabulary = BY_KIND.get(fact.getClass());
        return vocabulary == null ? Optional.empty() : vocabulary.read(fact, property, asked);
    }

    /** Whether it is known what stands behind a property of this kind of facts. */
    public static boolean has(Class<?> kind, String property) {
        Vocabulary<?> vocabulary = BY_KIND.get(kind);
        return key(property)
                .map(ProfileWords::has)
                .orElse(vocabulary != null && vocabulary.word(property).isPresent());
    }

    /** The property of the profile that a property is. */
    private static Optional<String> key(String property) {
        int profile = property.lastIndexOf(PROFILE);
        boolean whole = profile == 0 || profile > 0 && property.charAt(profile - 1) == '.';
        return whole ? Optional.of(property.substring(profile + PROFILE.length())) : Optional.empty();
    }

    /** The documents that a question must know for there to be facts of this kind; none where there always are. */
    public static List<FactValue> documents(Class<?> kind, Asked asked) {
        Vocabulary<?> vocabulary = BY_KIND.get(kind);
        return vocabulary == null ? List.of() : vocabulary.documents(asked);
    }
}
