package cloud.preflight.adapter.http;

import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.ssl.SslConfigurationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What keeps the service from starting, in one line that names the setting where it is one. */
final class StartFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    /** The framework has no other word for which of its settings it could not read. */
    private static final Pattern PROPERTY = Pattern.compile("property value \\[(?:\\$\\{)?([^]:}]+)");

    private final List<Throwable> causes;
    private final ServerSettings settings;

    private StartFailure(Throwable failure, ServerSettings settings) {
        causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        this.settings = settings;
    }

    /** The line; empty where the failure is none of the settings' making. */
    static Optional<String> line(RuntimeException failure, ServerSettings settings) {
        LOG.debug("not started", failure);
        StartFailure start = new StartFailure(failure, settings);
        return start.address()
                .or(start::yaml)
                .or(start::property)
                .or(start::tls)
                .or(start::other);
    }

    private <T> Optional<T> cause(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private Optional<String> address() {
        return cause(ServerStartupException.class)
                .map(failure -> "can't listen on " + settings.address() + ": " + reason());
    }

    private Optional<String> yaml() {
        return cause(YAMLException.class)
                .map(broken ->
                        SettingsFile.name().orElse("a file of settings") + " is not readable YAML" + fault(broken));
    }

    private static String fault(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? ": " + marked.getProblem() + " in line "
                        + (marked.getProblemMark().getLine() + 1)
                : "";
    }

    private Optional<String> property() {
        return causes.stream()
                .map(cause -> PROPERTY.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(matcher -> settings.named(matcher.group(1)) + " is " + settings.value(matcher.group(1))
                        + ", which can't be read")
                .findFirst();
    }

    private Optional<String> tls() {
        return cause(SslConfigurationException.class).map(failure -> "micronaut.server.ssl can't be used: " + reason());
    }

    private Optional<String> other() {
        return cause(BeanContextException.class)
                .map(RuntimeException.class::cast)
                .or(() -> cause(ConfigurationException.class))
                .map(failure -> "the settings can't be used: " + reason());
    }

    /** The innermost cause knows best, and its first line is enough. */
    private String reason() {
        return String.valueOf(causes.get(causes.size() - 1).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
