package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/http.md} has every route, once. */
class HttpPageTest {

    private static final Path PAGE = Path.of("..", "docs", "http.md");
    private static final Pattern ROUTE = Pattern.compile("^\\| `([A-Z]+ /[^`]*)` \\|", Pattern.MULTILINE);
    private static final Path CLASSES = Path.of("target", "classes", "cloud", "preflight", "adapter", "http");

    /** The framework's own, but for its beginning. */
    private static final List<String> HEALTH = List.of("GET /health", "GET /health/liveness", "GET /health/readiness");

    @Test
    void namesEveryRouteOnce() throws IOException {
        List<String> shown = ROUTE.matcher(Files.readString(PAGE))
                .results()
                .map(route -> route.group(1))
                .toList();
        assertThat(shown)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(routes(), HEALTH.stream()).distinct().toList());
    }

    /** The controllers' routes, variables in the words of a caller and without what they have to match. */
    private static Stream<String> routes() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Controller.class"))
                    .map(HttpPageTest::controller)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods())
                            .flatMap(HttpPageTest::route)
                            .map(route -> route.replace(
                                    " ",
                                    " " + type.getAnnotation(Controller.class).value())))
                    .map(route -> route.replaceAll("\\{(\\w+):[^}]+}", "{$1}"))
                    .map(route -> route.replace("projectId", "project_id").replace("providerId", "provider_id"))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> controller(String file) {
        try {
            return Class.forName(HttpPageTest.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    /** Method, space, what follows the controller's own path. */
    private static Stream<String> route(Method method) {
        Get several = method.getAnnotation(Get.class);
        if (several != null && several.uris().length > 1) {
            return Stream.of(several.uris()).map(uri -> "GET " + path("/", uri));
        }
        return Stream.of(
                        on(method, Get.class, get -> "GET " + path(get.value(), get.uri())),
                        on(method, Post.class, post -> "POST " + path(post.value(), post.uri())),
                        on(method, Put.class, put -> "PUT " + path(put.value(), put.uri())),
                        on(method, Patch.class, patch -> "PATCH " + path(patch.value(), patch.uri())),
                        on(method, Head.class, head -> "HEAD " + path(head.value(), head.uri())),
                        on(method, Delete.class, delete -> "DELETE " + path(delete.value(), delete.uri())))
                .flatMap(Optional::stream);
    }

    private static <A extends java.lang.annotation.Annotation> Optional<String> on(
            Method method, Class<A> type, Function<A, String> route) {
        return Optional.ofNullable(method.getAnnotation(type)).map(route);
    }

    /** Both say the same, and each is a slash where it is not given. */
    private static String path(String value, String uri) {
        String path = value.equals("/") ? uri : value;
        return path.equals("/") ? "" : path;
    }
}
