package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null where none is taken is the caller's bug, and is told by the name of what is null. */
class NullChecksTest {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Account.class,
            CheckpointItem.class,
            CheckpointItem.Source.class,
            FactPath.class,
            Facts.AttachedVolumes.class,
            OperationLog.class,
            OperationLog.Subject.class,
            Policy.class,
            Policy.Resource.class,
            Quota.class,
            Server.class,
            Volume.class,
            Volume.Attachment.class,
            Volume.Storage.class,
            VolumeBackup.class,
            Found.class,
            Profile.AzPair.class,
            Verdict.class,
            Verdict.NotEvaluated.class,
            Verdict.Skipped.class,
            Violation.class);

    private static final Violation VIOLATION = new Violation(ErrorCode.POLICY_NOT_FOUND, List.of());

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(List.class, List.of()),
            Map.entry(Ternary.class, Ternary.YES),
            Map.entry(Section.class, Section.SERVERS),
            Map.entry(Operation.class, Operation.PROTECT),
            Map.entry(Row.class, ErrorCode.POLICY_NOT_FOUND),
            Map.entry(Violation.class, VIOLATION),
            Map.entry(OperationLog.Type.class, OperationLog.Type.PROTECT),
            Map.entry(OperationLog.Subject.class, OperationLog.Subject.NONE),
            Map.entry(CheckpointItem.Source.class, new CheckpointItem.Source("s", "t", "")),
            Map.entry(Volume.Storage.class, Volume.Storage.UNKNOWN),
            Map.entry(Volume.Sharing.class, Volume.Sharing.NONE),
            Map.entry(Object.class, "document"));

    static Stream<Arguments> components() {
        return RECORDS.stream()
                .flatMap(type -> IntStream.range(0, type.getRecordComponents().length)
                        .filter(place ->
                                !type.getRecordComponents()[place].getType().isPrimitive())
                        .mapToObj(place -> Arguments.of(type, place, type.getRecordComponents()[place].getName())));
    }

    @ParameterizedTest(name = "{2} of {0}")
    @MethodSource("components")
    void aNullIsNamedUnlessItMeansUnknown(Class<? extends Record> type, int place, String name)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(VALUES::get).toArray();
        Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
        assertThat(constructor.newInstance(values)).isNotNull();
        values[place] = null;
        if (components[place].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return;
        }
        assertThatThrownBy(() -> constructor.newInstance(values))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @ParameterizedTest(name = "{2} of {0}")
    @MethodSource("components")
    void onlyTheListsThatADocumentMayLackMeanUnknown(Class<? extends Record> type, int place, String name) {
        boolean nullable = type.getRecordComponents()[place].getAnnotatedType().isAnnotationPresent(Nullable.class);
        assertThat(nullable)
                .isEqualTo(List.of("volumesAttached", "volumeBackups", "orNull").contains(name));
    }

    static List<Arguments> calls() {
        return List.of(
                call("id", () -> Server.builder(null, "ACTIVE").build()),
                call("status", () -> Server.builder("s", null).build()),
                call("az", () -> Server.builder("s", "ACTIVE").az(null).build()),
                call(
                        "taskState",
                        () -> Server.builder("s", "ACTIVE").taskState(null).build()),
                call(
                        "rootDevice",
                        () -> Server.builder("s", "ACTIVE").rootDevice(null).build()),
                call("volumesAttached", () -> Server.builder("s", "ACTIVE").volumesAttached(null)),
                call("id", () -> Volume.builder(null, 1).build()),
                call("storage", () -> Volume.builder("v", 1).storage(null).build()),
                call(
                        "attachments",
                        () -> Volume.builder("v", 1).attachments(null).build()),
                call("pool", () -> Volume.Storage.pool(null)),
                call("serviceType", () -> Volume.Storage.type(null)),
                call("id", () -> CheckpointItem.builder(null, "available", "s").build()),
                call("status", () -> CheckpointItem.builder("i", null, "s").build()),
                call("resourceId", () -> CheckpointItem.builder("i", "available", null)),
                call(
                        "resourceType",
                        () -> CheckpointItem.builder("i", "available", "s").resourceType(null)),
                call("az", () -> CheckpointItem.builder("i", "available", "s").az(null)),
                call(
                        "volumeBackups",
                        () -> CheckpointItem.builder("i", "available", "s").volumeBackups(null)),
                call("serverIds", () -> Policy.of("p", "n", null)),
                call("status", () -> Policy.of("p", "n", List.of()).withStatus(null)),
                call("id", () -> new Policy.Resource(null)),
                call("planId", () -> OperationLog.Subject.policy(null)),
                call("resourceId", () -> OperationLog.Subject.server(null)),
                call("type", () -> OperationLog.running("l", null, OperationLog.Subject.NONE)),
                call("subject", () -> OperationLog.over("l", OperationLog.Type.PROTECT, null)));
    }

    private static Arguments call(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aNullIsNamedHoweverARecordIsMade(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
