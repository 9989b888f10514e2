package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.CapabilityService.json;
import static cloud.preflight.adapter.http.CapabilityService.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is large is written as it is taken, and is the same as a small one otherwise. */
class LargeAnswerTest {

    private static final int BACKUPS = 3_000;
    private static final int ENTRIES = 200;
    private static final int MEBIBYTE = 1 << 20;

    private static CapabilityService service;

    @BeforeAll
    static void start(@TempDir Path folder) throws Service.NotStarted {
        service = CapabilityService.start(Map.of(), folder);
        String backups = IntStream.range(0, BACKUPS)
                .mapToObj(i -> "{'id':'backup-" + i + "','source_volume_size':1}")
                .collect(Collectors.joining(","));
        service.keep(
                "large",
                "{'servers':[{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':[{'id':'v'}]}],"
                        + "'volumes':[{'id':'v','size':1}],"
                        + "'checkpoint_items':[{'id':'i','status':'available','resource_id':'s',"
                        + "'extend_info':{'volume_backups':[" + backups + "]}}]}");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void aSmallOneTellsItsLength() {
        Reply reply = service.askOf("large", ask(1));
        assertThat(reply.header("Content-Length")).isEqualTo(String.valueOf(reply.body().length));
        assertThat(reply.body().length).isLessThan(MEBIBYTE);
    }

    @Test
    void aLargeOneHasEveryResult() {
        Reply reply = service.askOf("large", ask(ENTRIES));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.body().length).isGreaterThan(2 * MEBIBYTE);
        assertThat(reply.header("Content-Length")).isEmpty();
        List<?> results = (List<?>) reply.json().get("restorable");
        assertThat(results).hasSize(ENTRIES);
        Object alone = ((List<?>) service.askOf("large", ask(1)).json().get("restorable")).get(0);
        for (int i = 0; i < ENTRIES; i++) {
            assertThat(results.get(i)).isEqualTo(alone);
        }
    }

    @Test
    void aLargeOneIsCompressedWhenThatIsAskedFor() throws IOException {
        Reply packed = service.askOf("large", ask(ENTRIES), "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes())
                    .isEqualTo(service.askOf("large", ask(ENTRIES)).body());
        }
    }

    @Test
    void theConnectionIsGoodForTheNextQuestion() {
        byte[] question = json(ask(ENTRIES)).getBytes(StandardCharsets.UTF_8);
        try (Wire wire = Wire.to(service.url())) {
            for (int i = 0; i < 3; i++) {
                wire.head(
                                "POST " + path("large"),
                                "Content-Type: application/json",
                                "Content-Length: " + question.length)
                        .send(question);
                assertThat(wire.answerHead().header("Transfer-Encoding")).isEqualTo("chunked");
                int length = 0;
                for (int chunk = wire.chunk().length();
                        chunk > 0;
                        chunk = wire.chunk().length()) {
                    length += chunk;
                }
                assertThat(length).isGreaterThan(2 * MEBIBYTE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void aVerdictMayBeLargeToo(String mediaType) {
        String volumes = IntStream.range(0, 4 * BACKUPS)
                .mapToObj(i -> "{'id':'v" + i + "','size':1,'multiattach':true,'attachments':[{'server_id':'s'}]}")
                .collect(Collectors.joining(","));
        String question = json("{'operation':'protect','request':{'resource_id':'s'},'facts':{'servers':"
                + "[{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':[]}],'volumes':[" + volumes
                + "]}}");
        Reply reply = service.client()
                .send(
                        "POST",
                        Client.VALIDATIONS,
                        java.net.http.HttpRequest.BodyPublishers.ofString(question),
                        "Content-Type",
                        mediaType);
        assertThat(reply.body().length).isGreaterThan(2 * MEBIBYTE);
        assertThat((List<?>) reply.json().get("violations")).hasSize(4 * BACKUPS);
        assertThat(reply.json()).containsEntry("decision", "denied").containsKey("ruleset");
    }

    private static String ask(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> "{'checkpoint_item_id':'i','target':{'resource_id':'s'}}")
                .collect(Collectors.joining(",", "{'check_restorable':[", "]}"));
    }
}
