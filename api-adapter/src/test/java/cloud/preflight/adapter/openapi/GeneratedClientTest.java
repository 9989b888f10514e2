package cloud.preflight.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.RunningService;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The client that the build generates from the OpenAPI document compiles, and gets an answer. */
class GeneratedClientTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Path GENERATED = Path.of("target", "client", "src", "main", "java");
    private static final Path USER = Path.of("src", "test", "client", "Asking.java");

    @Test
    void itGetsAVerdict(@TempDir Path classes) throws Exception {
        compile(classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            assertThat(loader.loadClass("client.Asking")
                            .getMethod("ask", String.class)
                            .invoke(null, SERVICE.url()))
                    .isEqualTo("denied: SHAREABLE_VOLUME_ATTACHED, volume v of server s");
        }
    }

    private static void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> generated = Files.walk(GENERATED)) {
            List<Path> sources = Stream.concat(
                            Stream.of(USER),
                            generated.filter(file -> file.toString().endsWith(".java")))
                    .toList();
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-nowarn");
            boolean compiled = compiler.getTask(
                            told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(told.toString()).isTrue();
        }
    }
}
