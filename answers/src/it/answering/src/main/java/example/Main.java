package example;

import cloud.preflight.Preflight;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;

/** Answers questions in bytes with bytes, without a framework, a command line or a database. */
public final class Main {

    private static final List<String> ABSENT_CLASSES = List.of(
            "io.micronaut.context.ApplicationContext",
            "io.netty.channel.Channel",
            "picocli.CommandLine",
            "org.jdbi.v3.core.Jdbi",
            "com.zaxxer.hikari.HikariDataSource",
            "org.flywaydb.core.Flyway",
            "org.sqlite.JDBC",
            "org.postgresql.Driver");


    private static final int MODULES = 4;

    private static final String DENIED = "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"},\"facts\":"
            + "{\"servers\":[],\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}}";

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        answers();
        for (String name : ABSENT_CLASSES) {
            check(isAbsent(name), name + " is there");
        }
        jars();
    }

    private static void answers() {
        AtomicInteger told = new AtomicInteger();
        Answers answers = new Answers(Preflight.create(), FactSource.NONE, event -> told.incrementAndGet());
        String denied = answer(answers, DENIED);
        check(denied.startsWith("{\"operation\":\"protect\",\"decision\":\"denied\",\"error_code\":\"CSBS.6000\""), denied);
        String unreadable = answer(answers, "{}");
        check(unreadable.startsWith("{\"error_code\":\"CSBS.9001\""), unreadable);
        check(told.get() == 1, told + " verdicts were told");
    }

    private static String answer(Answers answers, String question) {
        byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
        return new String(answers.bytes(answers.answer("project-1", bytes), Language.ENGLISH), StandardCharsets.UTF_8);
    }

    private static boolean isAbsent(String name) {
        try {
            Class.forName(name);
            return false;
        } catch (ClassNotFoundException absent) {
            return true;
        }
    }

    /** The jars are those of four modules, each with its name among modules, and nothing that belongs to the service. */
    private static void jars() throws IOException {
        Set<String> modules = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String jar = Path.of(entry).getFileName().toString();
            check(!jar.matches("(micronaut|netty|picocli|jdbi|HikariCP|flyway|sqlite|postgresql).*"), entry);
            if (jar.startsWith("preflight-")) {
                modules.add(module(entry));
            }
        }
        check(modules.size() == MODULES, "the modules are " + modules);
    }

    private static String module(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            String name = file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
            check(name != null && name.startsWith("cloud.preflight."), jar + " is called " + name);
            return name;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
