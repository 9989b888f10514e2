package cloud.preflight.profile;

import static cloud.preflight.profile.Strings.quoted;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a profile as it was written, notes each in its canonical form, and names the key of whatever
 * it can't use. A null is the same as an absent key.
 */
final class ProfileKeys {

    private final Map<String, ?> given;
    private final Map<String, String> canonical;

    ProfileKeys(Map<String, ?> given, Map<String, String> canonical) {
        this.given = given;
        this.canonical = canonical;
    }

    boolean given(String key) {
        return given.get(key) != null;
    }

    <T> Optional<T> none(String key) {
        return note(key, Optional.empty(), "null");
    }

    String text(String key, String otherwise) {
        String text = given(key) ? nonEmpty(key, given.get(key)) : otherwise;
        return note(key, text, ProfileValues.quoted(text));
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

    Set<String> texts(String key, List<String> otherwise) {
        Set<String> texts = set(given(key) ? elements(key, given.get(key)) : otherwise);
        return note(key, texts, ProfileValues.sorted(texts));
    }

    Set<String> statuses(String key, List<String> otherwise, boolean upper) {
        List<String> statuses = given(key) ? elements(key, given.get(key)) : otherwise;
        Set<String> folded = set(statuses.stream()
                .map(status -> ProfileValues.fold(status, upper))
                .toList());
        return note(key, folded, ProfileValues.sorted(folded));
    }

    Set<Operation> operations(String key) {
        List<Operation> operations = new ArrayList<>();
        for (String name : given(key) ? elements(key, given.get(key)) : List.<String>of()) {
            operations.add(Operation.of(name)
                    .orElseThrow(() -> new InvalidProfile(key + " has " + quoted(name) + ", which is no operation")));
        }
        return note(key, set(operations), ProfileValues.sorted(set(operations)));
    }

    Set<AzPair> azPairs(String key) {
        List<AzPair> pairs = new ArrayList<>();
        List<?> entries = given(key) ? list(key, given.get(key)) : List.of();
        for (int i = 0; i < entries.size(); i++) {
            String place = key + "[" + i + "]";
            List<String> pair = elements(place, entries.get(i));
            if (pair.size() != 2) {
                throw new InvalidProfile(place + " has " + pair.size() + " entries, a pair has 2");
            }
            pairs.add(new AzPair(pair.get(0), pair.get(1)));
        }
        return note(
                key,
                set(pairs),
                ProfileValues.sorted(
                        set(pairs.stream().map(ProfileKeys::written).toList())));
    }

    Account account(String key) {
        Map<String, ?> keys = Map.of();
        if (given.get(key) instanceof Map<?, ?> mapping) {
            keys = Strings.keyed(mapping, key);
        } else if (given(key)) {
            throw new InvalidProfile(key + " is " + quoted(given.get(key)) + ", not a mapping of keys to values");
        }
        List<String> known = List.of("real_name_verified", "migrated_to_cbr", "existing_user");
        keys.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidProfile(key + " has the unknown key " + quoted(name));
        });
        Account account = new Account(
                answer(key, known.get(0), keys), answer(key, known.get(1), keys), answer(key, known.get(2), keys));
        return note(key, account, account.toString());
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

    /** Quoted, so that a name that holds the text between two names is told apart. */
    private static String written(AzPair pair) {
        return ProfileValues.quoted(pair.from()) + " " + ProfileValues.quoted(pair.to());
    }

    private <T> T note(String key, T value, String text) {
        canonical.put(key, text);
        return value;
    }

    private static Answer answer(String key, String name, Map<String, ?> keys) {
        Object value = keys.get(name);
        return value == null ? Answer.UNKNOWN : Answer.of(bool(key + "." + name, value));
    }

    private static <T> Set<T> set(List<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static List<String> elements(String key, @Nullable Object value) {
        List<?> list = list(key, value);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            texts.add(nonEmpty(key + "[" + i + "]", list.get(i)));
        }
        return texts;
    }

    private static List<?> list(String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
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
