package cloud.preflight.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that is started, its flags and arguments. */
record Command(List<String> words) {

    static Command java(Path java, String... flags) {
        return new Command(List.of(java.toString())).and(flags);
    }

    /** The service and command as they are delivered. */
    static Command delivered(Path java, String... flags) {
        return java(java, flags).and("-jar", Settings.JAR.toString());
    }

    /** A class of the delivered jar or of this module. */
    static Command withBenchmarks(Path java, String mainClass, String... flags) {
        return java(java, flags).and("-cp", Settings.JAR + ":" + Settings.CLASSES, mainClass);
    }

    Command and(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList());
    }

    /** On the first core alone. */
    Command onOneCore() {
        return new Command(
                Stream.concat(Stream.of("taskset", "-c", "0"), words.stream()).toList());
    }

    /** Starts it, without what the environment would add to it; what it complains about is shown. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.INHERIT);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PREFLIGHT_") || name.equals("JAVA_TOOL_OPTIONS"));
        return builder.start();
    }
}
