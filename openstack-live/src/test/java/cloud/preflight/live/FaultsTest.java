package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.Protect;
import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that fails leaves a question without an answer, and is named: nothing is decided from what was not read. */
class FaultsTest {

    private static final String SERVER = Asked.ACTIVE;

    private final Asked asked = Asked.with(Duration.ofSeconds(2), Duration.ZERO, 16);

    @AfterEach
    void end() {
        asked.close();
    }

    /** What an answer about a server may be instead of one. */
    static Stream<Map.Entry<String, HttpHandler>> faults() {
        Map<String, HttpHandler> faults = new LinkedHashMap<>();
        for (int status : new int[] {201, 204, 300, 301, 400, 402, 405, 409, 410, 413, 429, 500, 502, 503, 504}) {
            faults.put("status " + status, exchange -> {
                exchange.getResponseHeaders().set("Location", "/v2.1/servers/" + SERVER + "?again");
                StandInService.send(exchange, status, status == 204 ? "" : server(SERVER));
            });
        }
        for (String body : new String[] {
            "",
            "no JSON",
            "[]",
            "{}",
            "null",
            "\"server\"",
            "{\"server\":null}",
            "{\"server\":[]}",
            "{\"server\":{}}",
            "{\"servers\":[]}",
            "{\"servers\":[{\"id\":\"" + SERVER + "\",\"status\":\"ACTIVE\"}]}",
            "{\"volume\":{\"id\":\"" + SERVER + "\",\"size\":1}}",
            "{\"server\":{\"id\":\"" + SERVER + "\"}}",
            "{\"server\":{\"id\":7,\"status\":\"ACTIVE\"}}",
            "{\"server\":{\"id\":\"" + SERVER + "\",\"status\":7}}",
            "{\"server\":{\"id\":\"" + SERVER + "\",\"status\":\"ACTIVE\",\"status\":\"ACTIVE\"}}",
            "{\"server\":{\"id\":\"" + SERVER
                    + "\",\"status\":\"ACTIVE\",\"os-extended-volumes:volumes_attached\":{}}}",
            "{\"server\":{\"id\":\"" + SERVER + "\",\"status\":\"ACTIVE\",\"tenant_id\":7}}",
            server("another"),
            server(SERVER.toUpperCase(Locale.ROOT)),
            server(SERVER) + "{}",
            server(SERVER).substring(1),
            "{\"server\":{\"id\":\"" + SERVER + "\",\"status\":\"UNKNOWN\",\"tenant_id\":\"" + StandInCloud.PROJECT
                    + "\",\"created\":\"2018-12-03T21:06:18Z\",\"links\":[]}}"
        }) {
            faults.put("200 " + body, exchange -> StandInService.send(exchange, 200, body));
        }
        for (String body : new String[] {
            "",
            "{}",
            "<html></html>",
            "{\"message\":\"The resource could not be found.\",\"code\":\"404 Not Found\"}",
            "{\"itemNotFound\":\"no\"}",
            "{\"error_code\":\"CSBS.3001\"}",
            "{\"error_code\":\"\"}"
        }) {
            faults.put("404 " + body, exchange -> StandInService.send(exchange, 404, body));
        }
        faults.put("closes at once", exchange -> {});
        faults.put("breaks off", exchange -> {
            byte[] half = server(SERVER).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, half.length);
            exchange.getResponseBody().write(half, 0, half.length / 2);
        });
        faults.put("is no UTF-8", exchange -> {
            byte[] latin = server(SERVER).replace("name", "n\u00e4me").getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, latin.length);
            exchange.getResponseBody().write(latin);
        });
        return faults.entrySet().stream();
    }

    private static String server(String id) {
        return "{\"server\":{\"id\":\"" + id + "\",\"name\":\"n\",\"status\":\"ACTIVE\",\"tenant_id\":\""
                + StandInCloud.PROJECT + "\",\"os-extended-volumes:volumes_attached\":[]}}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsNoAnswerOfNovaIsNone(Map.Entry<String, HttpHandler> fault) {
        asked.standIn.nova().instead(fault.getValue());
        assertUnavailable("Nova");
    }

    /** So that the test above can't be right for a reason of its own. */
    @Test
    void theSameServerIsAnsweredWhereNothingIsWrong() {
        asked.standIn.nova().instead(200, server(SERVER));
        assertThat(asked.protect(SERVER).violations())
                .singleElement()
                .satisfies(only -> assertThat(only.row().name()).isEqualTo("NO_VOLUME_TO_PROTECT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"volume\":{\"id\":\"v\",\"size\":1}}",
                "{\"volumes\":[]}",
                "{\"volume\":{\"id\":\"022fe4a9-0560-4aef-b9a3-cf579bb24d36\"}}",
                "{\"volume\":{\"id\":\"022fe4a9-0560-4aef-b9a3-cf579bb24d36\",\"size\":-1}}",
                "{\"volume\":{\"id\":\"022fe4a9-0560-4aef-b9a3-cf579bb24d36\",\"size\":1,\"bootable\":1}}"
            })
    void whatIsNoAnswerOfCinderIsNone(String body) {
        asked.standIn.cinder().instead(200, body);
        assertUnavailable("Cinder");
    }

    @Test
    void oneVolumeOfManyThatFailsIsEnough() {
        asked.standIn.cinder().instead(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("36")) {
                StandInService.send(exchange, 400, "{}");
            } else {
                asked.standIn.cinder().asUsual(exchange);
            }
        });
        assertUnavailable("Cinder");
    }

    @Test
    void whatIsNoAnswerOfCsbsIsNone() throws Exception {
        asked.standIn.csbs().instead(404, "{\"error_code\":\"CSBS.3000\",\"error_msg\":\"of another kind\"}");
        assertThatThrownBy(() -> asked.decided(new CreateImage("i1")))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.source()).isEqualTo("CSBS"));
        asked.standIn.csbs().instead(404, "{\"error_code\":\"CSBS.3001\",\"error_msg\":\"none\"}");
        assertThat(asked.decided(new CreateImage("i1"))
                        .primary()
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("CHECKPOINT_ITEM_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystone", "nova", "cinder", "csbs"})
    void whoIsTooLateIsNamed(String service) {
        try (Asked hurried = Asked.with(Duration.ofMillis(300), Duration.ZERO, 16)) {
            Map<String, StandInService> services = Map.of(
                    "keystone", hurried.standIn.keystone(),
                    "nova", hurried.standIn.nova(),
                    "cinder", hurried.standIn.cinder(),
                    "csbs", hurried.standIn.csbs());
            StandInService late = services.get(service);
            late.instead(exchange -> late.hang());
            Unavailable away = catchThrowableOfType(Unavailable.class, () -> hurried.protect(SERVER));
            assertThat(away.source()).isEqualToIgnoringCase(service);
        }
    }

    @Test
    void whatDoesNotEndInTimeIsNoAnswer() {
        try (Asked hurried = Asked.with(Duration.ofMillis(300), Duration.ZERO, 16)) {
            hurried.standIn.nova().instead(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(server(SERVER).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                hurried.standIn.nova().hang();
            });
            assertThat(catchThrowableOfType(Unavailable.class, () -> hurried.protect(SERVER))
                            .source())
                    .isEqualTo("Nova");
        }
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        asked.standIn.nova().close();
        assertUnavailable("Nova");
    }

    @Test
    void whatTheQuestionBringsIsNotAskedFor() {
        asked.standIn.nova().close();
        asked.standIn.cinder().close();
        Facts brought = Facts.builder()
                .servers(List.of())
                .volumes(List.of())
                .quotas(List.of())
                .operationLogs(List.of())
                .build();
        Protect protect = new Protect(SERVER);
        Facts facts = asked.cloud.of((String) null).completed("p", Asked.PREFLIGHT.needs(protect), brought);
        assertThat(Asked.PREFLIGHT
                        .check(protect, facts)
                        .primary()
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("SERVER_NOT_FOUND");
        assertThat(asked.standIn.keystone().asked()).isEmpty();
    }

    private void assertUnavailable(String service) {
        Unavailable away = catchThrowableOfType(Unavailable.class, () -> asked.protect(SERVER));
        assertThat(away).as("unavailable").isNotNull();
        assertThat(away.source()).isEqualTo(service);
        assertThat(away.reason()).doesNotContain(StandInCloud.MEMBER);
    }

    @Test
    void aTokenThatAServiceRefusesIsTheCallersTrouble() {
        asked.protect(Asked.NOBODY);
        asked.standIn.nova().instead(401, Recorded.refusal("compute bad token"));
        assertRefused(StandInCloud.MEMBER, StandInCloud.PROJECT, Refused.Reason.UNKNOWN);
        asked.standIn.nova().instead(403, Recorded.refusal("compute member status=DELETED"));
        assertRefused(StandInCloud.MEMBER, StandInCloud.PROJECT, Refused.Reason.FORBIDDEN);
        // One that was refused is validated anew.
        assertThat(asked.standIn.keystone().asked()).hasSize(2);
    }

    @Test
    void nobodyIsAskedForWhoeverIsNotOfTheProject() {
        assertRefused(null, StandInCloud.PROJECT, Refused.Reason.UNKNOWN);
        assertRefused("a b", StandInCloud.PROJECT, Refused.Reason.UNKNOWN);
        assertRefused("unknown", StandInCloud.PROJECT, Refused.Reason.UNKNOWN);
        assertRefused(StandInCloud.MEMBER, "another", Refused.Reason.FORBIDDEN);
        assertThat(asked.standIn.nova().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"project\":null", ",\"domain\":{\"id\":\"default\"}", ",\"system\":{\"all\":true}"})
    void aTokenOfNoProjectIsRefusedBeforeAnythingIsAsked(String scope) {
        asked.standIn.keystone().instead(200, "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00Z\"" + scope + "}}");
        assertRefused(StandInCloud.MEMBER, StandInCloud.PROJECT, Refused.Reason.FORBIDDEN);
        assertThat(asked.standIn.nova().asked()).isEmpty();
    }

    @Test
    void aTokenThatIsOverIsNone() {
        asked.standIn.keystone().instead(200, asked.standIn.token().replace("2099", "2019"));
        assertRefused(StandInCloud.MEMBER, StandInCloud.PROJECT, Refused.Reason.UNKNOWN);
    }

    private void assertRefused(@Nullable String token, String project, Refused.Reason reason) {
        Protect protect = new Protect(SERVER);
        assertThatThrownBy(() -> asked.cloud.of(token).facts(project, Asked.PREFLIGHT.needs(protect), Facts.none()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
