package cloud.preflight.request;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.ScheduledOperation.Retention;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No part of a request is null, and whoever leaves one out is told which. */
class NullsTest {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "x",
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            boolean.class,
            true,
            long.class,
            1L,
            Labels.class,
            Labels.NONE,
            Retention.class,
            Retention.NONE,
            Restore.Target.class,
            new Restore.Target("s", List.of()));

    /** A component of a record, which may be null as far as the compiler knows. */
    record Part(Class<?> type, int place) {

        RecordComponent component() {
            return type.getRecordComponents()[place];
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + component().getName();
        }
    }

    static Stream<Part> parts() {
        Stream<Class<?>> others = Stream.of(
                Labels.class,
                Fault.class,
                Tag.class,
                BoundResource.class,
                ScheduledOperation.class,
                Retention.class,
                Restore.Target.class,
                Restore.VolumeMapping.class);
        return Stream.concat(Arrays.stream(Request.class.getPermittedSubclasses()), others)
                .flatMap(type -> Stream.iterate(0, place -> place + 1)
                        .limit(type.getRecordComponents().length)
                        .map(place -> new Part(type, place)))
                .filter(part -> !part.component().getType().isPrimitive());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aNullIsRefusedByName(Part part) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(part.type().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(VALUES::get).toArray();
        Constructor<?> constructor = part.type().getDeclaredConstructor(types);
        constructor.newInstance(values);
        values[part.place()] = null;
        assertThatNullPointerException()
                .isThrownBy(() -> made(constructor, values))
                .withMessage(part.component().getName());
    }

    private static Object made(Constructor<?> constructor, Object... values) throws Throwable {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
