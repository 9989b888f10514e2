package cloud.preflight.benchmarks;

import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Attachment;
import cloud.preflight.facts.Volume.Storage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the dump of a fleet: servers with 1 to 9 volumes in 2,000 projects, of which the first has 30 %, as pages of 100 a
 * line, packed; or, with a third argument, as a document a line, plain. The same numbers give the same documents.
 */
final class FleetDump {

    private static final int BUFFER = 1 << 16;
    private static final int PAGE = 100;
    private static final int FILE = 25_000;
    private static final int PROJECTS = 2_000;
    private static final int MOST_VOLUMES = 9;
    private static final String TENANT = "\"tenant_id\": \"";

    private final Path directory;
    private final boolean lines;
    private final Random random = new Random(1);

    private FleetDump(Path directory, boolean lines) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException {
        FleetDump dump = new FleetDump(Path.of(arguments[0]), arguments.length > 2);
        int servers = Integer.parseInt(arguments[1]);
        for (int from = 0; from < servers; from += FILE) {
            dump.file(from / FILE, Math.min(FILE, servers - from));
        }
        dump.projects();
    }

    private void file(int number, int servers) throws IOException {
        List<String> volumes = new ArrayList<>();
        try (OutputStream serverFile = open("servers", number);
                OutputStream volumeFile = open("volumes", number)) {
            List<String> page = new ArrayList<>();
            for (int i = 0; i < servers; i++) {
                page.add(server(volumes));
                write("servers", page, PAGE, serverFile);
                write("volumes", volumes, PAGE, volumeFile);
            }
            write("servers", page, 1, serverFile);
            write("volumes", volumes, 1, volumeFile);
        }
    }

    private OutputStream open(String section, int number) throws IOException {
        String name = String.format("%s-%05d.ndjson%s", section, number, lines ? "" : ".gz");
        OutputStream file = Files.newOutputStream(directory.resolve(name));
        return new BufferedOutputStream(lines ? file : new GZIPOutputStream(file, BUFFER), BUFFER);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private static String project(int number) {
        return String.format("%032x", 0x5eed_0000L + number);
    }

    private String server(List<String> volumes) {
        String project = project(random.nextInt(10) < 3 ? 0 : random.nextInt(PROJECTS));
        String id = id();
        List<String> listed = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_VOLUMES);
        for (int i = 0; i < count; i++) {
            listed.add(id());
            // One in a thousand is missing.
            if (!oneIn(1_000)) {
                volumes.add(owned(project, QuestionJson.volume(volume(listed.get(i), id, i))));
            }
        }
        return owned(
                project,
                QuestionJson.server(Server.builder(id, oneIn(20) ? "ERROR" : "ACTIVE")
                        .az("az" + random.nextInt(3))
                        .rootDevice("/dev/vda")
                        .volumesAttached(listed)
                        .build()));
    }

    private Volume volume(String id, String serverId, int place) {
        return Volume.builder(id, 10 + random.nextInt(90))
                .bootable(place == 0)
                .shareable(oneIn(50))
                .storage(new Storage(oneIn(100) ? "dss" : "evs", false, "pool" + random.nextInt(4), true))
                .attachments(List.of(new Attachment(oneIn(500) ? id() : serverId, "/dev/vd" + (char) ('a' + place))))
                .build();
    }

    /** The templates have one project, under whichever name the service gives it. */
    private static String owned(String project, String document) {
        return "{" + TENANT + project + "\", "
                + document.strip().substring(1).replaceAll("\\s*\"tenant_id\": \"[^\"]*\",", "");
    }

    private void write(String section, List<String> documents, int enough, OutputStream out) throws IOException {
        while (documents.size() >= enough) {
            List<String> some = documents.subList(0, Math.min(PAGE, documents.size()));
            String text = lines ? String.join("\n", some) : "{\"" + section + "\": [" + String.join(", ", some) + "]}";
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            some.clear();
        }
    }

    /** Quotas and an account for each project, and no operation under way. */
    private void projects() throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve("zz-projects.ndjson")))) {
            for (int i = 0; i < PROJECTS; i++) {
                String own = "{" + TENANT + project(i) + "\", ";
                out.write(("{\"quotas\": " + own
                                + "\"resources\": [{\"type\": \"backups\", \"quota\": -1, \"used\": 0},"
                                + " {\"type\": \"backup_capacity\", \"quota\": -1, \"used\": 0}]}, \"account\": " + own
                                + "\"real_name_verified\": true, \"migrated_to_cbr\": false, \"existing_user\": true}}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
