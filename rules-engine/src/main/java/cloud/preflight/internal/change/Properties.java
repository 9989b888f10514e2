package cloud.preflight.internal.change;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties that the text of a condition names, and their values. */
public final class Properties {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
    private static final Set<String> KEYWORDS = Set.of("contains", "not", "in", "null", "true", "false");
    private static final ConcurrentMap<String, List<String>> BY_CONDITION = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Property, Method> METHODS = new ConcurrentHashMap<>();

    private Properties() {}

    /** The properties that a condition of a published rule names, each once. */
    public static List<String> of(String condition) {
        return BY_CONDITION.computeIfAbsent(
                condition,
                text -> NAME.matcher(TEXT.matcher(text).replaceAll(""))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !KEYWORDS.contains(name))
                        .distinct()
                        .toList());
    }

    /** The value of a property; empty where it or something on the way to it is null. */
    public static Optional<Object> value(Object fact, String property) {
        Object value = fact;
        for (String name : property.split("\\.")) {
            if (value == null) {
                return Optional.empty();
            }
            value = step(value, name);
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable Object step(Object holder, String name) {
        Class<?> kind = holder instanceof Collection ? Collection.class : holder.getClass();
        Method method = METHODS.computeIfAbsent(new Property(kind, name), Property::method);
        try {
            return method.invoke(holder);
        } catch (InvocationTargetException | IllegalAccessException failure) {
            throw new IllegalStateException(method + " failed", failure);
        }
    }

    /** A property of a class, which a method has the name of, or that with {@code is}. */
    private record Property(Class<?> kind, String name) {

        private Method method() {
            String is = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return Arrays.stream(kind.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method ->
                            method.getName().equals(name) || method.getName().equals(is))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(kind + " has no property " + name));
        }
    }
}
