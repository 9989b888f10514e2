package cloud.preflight.adapter.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.catalog.Stage;
import cloud.preflight.verdict.Violation;
import com.huawei.openstack4j.api.exceptions.ResponseException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library decides of a request and facts is what the SDK tells, when the facts are in the inventory. */
class SdkVerdictsTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);

    private static final List<Scenario> RECORDED = Scenario.recorded();
    private static final List<Scenario> RANDOM = Scenario.random(SEED, 20);

    private static Clouds clouds;

    @BeforeAll
    static void prepare(@TempDir Path folder) {
        clouds = new Clouds(folder);
    }

    @AfterAll
    static void end() {
        clouds.close();
    }

    static Stream<Scenario> answered() {
        return Stream.of(RECORDED, RANDOM).flatMap(List::stream).filter(scenario -> !refused(scenario));
    }

    static Stream<Scenario> refused() {
        return Stream.of(RECORDED, RANDOM).flatMap(List::stream).filter(SdkVerdictsTest::refused);
    }

    /** Whether the service refuses the operation as a whole. */
    private static boolean refused(Scenario scenario) {
        return scenario.primary().map(Violation::row).map(Row::stage).stream().anyMatch(Stage.GATE::equals);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void tellsTheVerdict(Scenario scenario) {
        Cloud cloud = keeping(scenario);
        assertThat(cloud.signIn(scenario.project()).ask(List.of(scenario.request())))
                .containsExactly(Told.expected(cloud.library(), scenario.request(), scenario.facts()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void failsAsTheServiceRefuses(Scenario scenario) {
        Sdk sdk = keeping(scenario).signIn(scenario.project());
        ResponseException failure =
                catchThrowableOfType(ResponseException.class, () -> sdk.ask(List.of(scenario.request())));
        Violation gate = scenario.primary().orElseThrow();
        assertThat(failure.getStatus()).isEqualTo(gate.row().httpStatus());
        assertThat(failure).hasMessage(message(gate));
    }

    /** The SDK reads the body of an error below 500 only; above, all it tells is the status. */
    private static String message(Violation gate) {
        return gate.row().httpStatus() < 500
                ? "[" + gate.row().code() + "] " + gate.message()
                : "Internal Server Error";
    }

    private static Cloud keeping(Scenario scenario) {
        Cloud cloud = clouds.under(scenario.profile());
        scenario.inventory().ifPresent(facts -> cloud.keep(scenario.project(), facts));
        return cloud;
    }

    @Test
    void thereAreMoreScenariosThanAnyoneWouldWrite() {
        assertThat(RECORDED).hasSizeGreaterThan(200);
    }

    /** Of what the adapter decides, CSBS.9001 is no scenario's verdict, and CSBS.9999 takes a broken service. */
    @ParameterizedTest
    @EnumSource(names = {"PROTECT", "RESTORE"})
    void everyCodeOfTheOperationIsTheOneThatIsToldInSomeScenario(Operation operation) {
        Set<ErrorCode> told = RECORDED.stream()
                .filter(scenario -> scenario.request().operation() == operation)
                .flatMap(scenario -> scenario.primary().stream())
                .map(violation -> (ErrorCode) violation.row())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorCode.class)));
        assertThat(told).isEqualTo(decidedByRules(operation));
    }

    private static Set<ErrorCode> decidedByRules(Operation operation) {
        Set<ErrorCode> codes = EnumSet.allOf(ErrorCode.class);
        codes.removeIf(
                code -> !code.concerns(operation) || !code.stage().decidedBy().equals("rule"));
        return codes;
    }
}
