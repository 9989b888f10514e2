package cloud.preflight.profile;

import static cloud.preflight.profile.Strings.quoted;
import static cloud.preflight.profile.Strings.written;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import cloud.preflight.internal.text.Ascii;
import cloud.preflight.profile.Profile.AzPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a profile as it was written, notes each in its canonical form, and names the key of whatever
 * it can't use. A null is the same as an absent key.
 */
final class ProfileKeys {

    private static final List<String> ACCOUNT_KEYS = List.of("real_name_verified", "migrated_to_cbr", "existing_user");

    private final Map<String, ?> given;
    private final Map<String, String> canonical = new TreeMap<>();

    ProfileKeys(Map<String, ?> given) {
        this.given = given;
    }

    /** What was taken, as one line of YAML. */
    String canonical() {
        return canonical.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    boolean given(String key) {
        return given.get(key) != null;
    }

    Set<String> none(String key) {
        return note(key, Set.of(), "null");
    }

    String text(String key, String otherwise) {
        String text = given(key) ? nonEmpty(key, given.get(key)) : otherwise;
        return note(key, text, written(text));
    }

    boolean flag(String key, boolean otherwise) {
        boolean flag = given(key) ? bool(key, given.get(key)) : otherwise;
        return note(key, flag, String.valueOf(flag));
    }

    long count(String key, long otherwise) {
        long count = given(key) ? integer(key, given.get(key)) : otherwise;
        if (count < 0) {
            throw new InvalidProfile(key + " is " + count + ", at least 0 is possible");
        }
        return note(key, count, String.valueOf(count));
    }

    Set<String> texts(String key, String... otherwise) {
        return texts(key, Function.identity(), otherwise);
    }

    Set<String> upper(String key, String... otherwise) {
        return texts(key, Ascii::upper, otherwise);
    }

    Set<String> lower(String key, String... otherwise) {
        return texts(key, Ascii::lower, otherwise);
    }

    private Set<String> texts(String key, Function<String, String> folded, String... otherwise) {
        List<String> texts = given(key) ? elements(key, given.get(key)) : List.of(otherwise);
        Set<String> set = set(texts.stream().map(folded).toList());
        return note(key, set, sorted(set, Strings::written));
    }

    Set<Operation> operations(String key) {
        List<Operation> operations = new ArrayList<>();
        for (Object value : given(key) ? list(key, given.get(key)) : List.of()) {
            operations.add(value instanceof Operation operation ? operation : operation(key, value));
        }
        return note(key, set(operations), sorted(set(operations), Operation::id));
    }

    private static Operation operation(String key, @Nullable Object value) {
        return value instanceof String name && Operation.of(name).isPresent()
                ? Operation.of(name).orElseThrow()
                : unknown(key, value, "which is no operation");
    }

    Set<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Object value : given(key) ? list(key, given.get(key)) : List.of()) {
            sections.add(section(key, value));
        }
        return note(key, set(sections), sorted(set(sections), Section::id));
    }

    private static Section section(String key, @Nullable Object value) {
        Optional<Section> section = value instanceof Section known
                ? Optional.of(known)
                : Section.of(value instanceof String name ? name : "");
        if (section.isEmpty()) {
            return unknown(key, value, "which is no section of the facts");
        }
        if (section.get() == Section.ACCOUNT) {
            throw new InvalidProfile(
                    key + " has account, of which default-account says what holds where a key of it is absent");
        }
        return section.get();
    }

    private static <T> T unknown(String key, @Nullable Object value, String what) {
        throw new InvalidProfile(key + " has " + quoted(value) + ", " + what);
    }

    Set<AzPair> azPairs(String key) {
        List<AzPair> pairs = new ArrayList<>();
        for (Object entry : given(key) ? list(key, given.get(key)) : List.of()) {
            pairs.add(entry instanceof AzPair pair ? pair : azPair(key + "[" + pairs.size() + "]", entry));
        }
        return note(
                key,
                set(pairs),
                sorted(set(pairs), pair -> "[" + written(pair.from()) + ", " + written(pair.to()) + "]"));
    }

    private static AzPair azPair(String place, @Nullable Object value) {
        List<String> pair = elements(place, value);
        if (pair.size() != 2) {
            throw new InvalidProfile(place + " has " + pair.size() + " entries, a pair has 2");
        }
        return new AzPair(pair.get(0), pair.get(1));
    }

    Account account(String key) {
        Account account = given.get(key) instanceof Account known ? known : account(key, given.get(key));
        Map<String, Ternary> answers = new LinkedHashMap<>();
        answers.put(ACCOUNT_KEYS.get(0), account.realNameVerified());
        answers.put(ACCOUNT_KEYS.get(1), account.migratedToCbr());
        answers.put(ACCOUNT_KEYS.get(2), account.existingUser());
        answers.values().removeIf(answer -> answer == Ternary.UNKNOWN);
        return note(
                key,
                account,
                answers.entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + (answer.getValue() == Ternary.YES))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static Account account(String key, @Nullable Object value) {
        if (value == null) {
            return Account.UNKNOWN;
        }
        if (!(value instanceof Map<?, ?> mapping)) {
            throw new InvalidProfile(key + " is " + quoted(value) + ", not a mapping of keys to values");
        }
        Map<String, ?> keys = Strings.keyed(mapping, key);
        keys.keySet().stream()
                .filter(name -> !ACCOUNT_KEYS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidProfile(key + " has the unknown key " + quoted(name));
                });
        return new Account(
                answer(key, ACCOUNT_KEYS.get(0), keys),
                answer(key, ACCOUNT_KEYS.get(1), keys),
                answer(key, ACCOUNT_KEYS.get(2), keys));
    }

    private static Ternary answer(String key, String name, Map<String, ?> keys) {
        Object value = keys.get(name);
        return value == null ? Ternary.UNKNOWN : Ternary.of(bool(key + "." + name, value));
    }

    void refuseOthers() {
        given.keySet().stream()
                .filter(key -> !canonical.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidProfile(
                            "the profile has the unknown key " + quoted(key) + "\nknown keys: " + canonical.keySet());
                });
    }

    private <T> T note(String key, T value, String text) {
        canonical.put(key, text);
        return value;
    }

    private static <T> String sorted(Set<T> values, Function<T, String> written) {
        return new TreeSet<>(values.stream().map(written).toList()).toString();
    }

    private static <T> Set<T> set(List<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static List<String> elements(String key, @Nullable Object value) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key, value)) {
            texts.add(nonEmpty(key + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    private static Collection<?> list(String key, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list;
        }
        throw new InvalidProfile(key + " is " + quoted(value) + ", not a list");
    }

    private static String nonEmpty(String key, @Nullable Object value) {
        if (!(value instanceof String text)) {
            throw new InvalidProfile(key + " is " + quoted(value) + ", not a text");
        }
        if (text.isEmpty()) {
            throw new InvalidProfile(key + " is empty");
        }
        return text;
    }

    private static boolean bool(String key, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new InvalidProfile(key + " is " + quoted(value) + ", not true or false");
    }

    private static long integer(String key, @Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new InvalidProfile(key + " is " + quoted(value) + ", not a whole number");
    }
}
