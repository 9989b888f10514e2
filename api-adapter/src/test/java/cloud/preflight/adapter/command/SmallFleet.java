package cloud.preflight.adapter.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A dump of a project with two servers, of which one may not be backed up, and what it takes to ask about such. */
final class SmallFleet {

    static final String VERIFIED =
            "{\"account\":{\"real_name_verified\":true,\"migrated_to_cbr\":false,\"existing_user\":true}}";

    private static final String KNOWN = "quotas,operation_logs";

    private SmallFleet() {}

    static Path dump(Path directory) throws IOException {
        Path dump = Files.createDirectories(directory.resolve("dump"));
        Path project = Files.createDirectories(dump.resolve("p1"));
        Files.writeString(project.resolve("account.json"), VERIFIED);
        Files.writeString(
                project.resolve("servers.json"),
                page("servers", server("s1", "active", "v1"), server("s2", "ERROR", "v2")));
        Files.writeString(project.resolve("volumes.ndjson"), volume("v1") + "\n\n" + volume("v2") + "\n");
        return dump;
    }

    static String page(String section, String... documents) {
        return "{\"" + section + "\":[" + String.join(",", documents) + "]}";
    }

    static String server(String id, String status, String... volumes) {
        List<String> attached = Arrays.stream(volumes)
                .map(volume -> "{\"id\":\"" + volume + "\"}")
                .toList();
        return "{\"id\":\"" + id + "\",\"name\":\"n, " + id + "\",\"status\":\"" + status
                + "\",\"os-extended-volumes:volumes_attached\":[" + String.join(",", attached) + "]}";
    }

    static String volume(String id) {
        return "{\"id\":\"" + id + "\",\"size\":1}";
    }

    /** Asks with these arguments, where quotas and operations are known to be none. */
    static Run fleet(String... arguments) {
        String[] all = Arrays.copyOf(new String[] {"fleet", "--assume-empty", KNOWN}, arguments.length + 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }

    /** The names of the files in a directory. */
    static List<String> left(Path at) throws IOException {
        try (Stream<Path> files = Files.list(at)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
