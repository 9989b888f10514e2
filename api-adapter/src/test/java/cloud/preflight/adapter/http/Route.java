package cloud.preflight.adapter.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.regex.Matcher;

/** A route of the service, as its own table has it. */
public record Route(String method, String template) {

    private static final String PROJECT = "\\{projectId:[^}]*}";

    private static final List<Route> ALL = read();

    /** All of them. */
    public static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        try (ApplicationContext context = ApplicationContext.run()) {
            return context.getBean(Router.class)
                    .uriRoutes()
                    .map(route -> new Route(
                            route.getHttpMethodName(),
                            route.getUriMatchTemplate().toString()))
                    .toList();
        }
    }

    /** Whether it is about a project. */
    public boolean isOfProject() {
        return template.startsWith("/v1/{projectId:");
    }

    /** Its path with this project, and with this for any other variable. */
    public String path(String project, String anything) {
        return template.replaceAll(PROJECT, Matcher.quoteReplacement(project))
                .replaceAll("\\{[^}]*}", Matcher.quoteReplacement(anything));
    }
}
