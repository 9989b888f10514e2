package cloud.preflight.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.testkit.Example;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken is what the OpenAPI document says, and what it says is not taken is refused by its schemas too. */
class QuestionsAreDocumentedTest {

    private static final Path RECORDED = Path.of("..", "examples", "openstack-zed");
    private static final Map<String, String> SECTIONS = Map.of("servers", "Server", "volumes", "Volume");

    static Stream<Example> examples() {
        return Stream.of(Example.WORKED, Example.FIELD, Example.PAGES).flatMap(folder -> Example.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAQuestion(Example example) {
        Documented.assertIs("Question", example.question());
    }

    @Test
    void whatACloudAnswersIsADocument() throws IOException {
        int documents = 0;
        for (Path file : files()) {
            JsonNode answer = Documented.tree(Files.readAllBytes(file));
            for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
                for (JsonNode document : answer.path(section.getKey())) {
                    if (document.has("status")) {
                        Documented.assertIs(section.getValue(), document);
                        documents++;
                    }
                }
            }
        }
        assertThat(documents).isGreaterThan(20);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RECORDED)) {
            return files.filter(file -> file.getFileName().toString().matches("(servers|volumes)-.*"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'operation':'protect'}",
                "{'operation':'fly','request':{}}",
                "{'operation':'protect','request':{}}",
                "{'operation':'protect','request':{'resource_id':''}}",
                "{'operation':'protect','request':{'resource_id':'s','tags':[]}}",
                "{'operation':'protect','request':{'resource_id':'s'},'facts':{'servers':{}}}",
                "{'operation':'protect','request':{'resource_id':'s'},'facts':{'volumes':[{'id':'v','size':'1'}]}}",
                "{'operation':'resize_space','request':{'type':'backup_capacity','size':-1}}"
            })
    void whatIsNoQuestionIsNone(String text) {
        byte[] question = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(Documented.faults("Question", Documented.tree(question))).isNotEmpty();
    }
}
