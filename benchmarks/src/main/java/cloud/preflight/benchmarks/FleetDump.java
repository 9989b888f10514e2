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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the dump of a fleet: {@code DIR SERVERS [pages|lines [PROJECTS [POLICIES LOGS]]]}. Servers have 1 to 9 volumes, and
 * the first project has 30 % of them; with 0 projects all belong to that of the directory. Pages of 100 stand a line, packed;
 * or a document a line, plain. Each project has so many policies with 64 servers each, and so many operations that are over.
 * The same numbers give the same documents.
 */
final class FleetDump {

    private static final int BUFFER = 1 << 16;
    private static final int PAGE = 100;
    private static final int FILE = 25_000;
    private static final int USUAL_PROJECTS = 2_000;
    private static final int BOUND = 64;
    private static final int MOST_VOLUMES = 9;
    private static final String TENANT = "\"tenant_id\": \"";

    private final Path directory;
    private final boolean lines;
    private final int projects;
    private final int policies;
    private final int logs;
    private final List<List<String>> bound = new ArrayList<>();
    private final Random random = new Random(1);

    private FleetDump(List<String> arguments) throws IOException {
        directory = Files.createDirectories(Path.of(arguments.get(0)));
        lines = arguments.size() > 2 && arguments.get(2).equals("lines");
        projects = number(3, USUAL_PROJECTS, arguments);
        policies = number(4, 0, arguments);
        logs = number(5, 0, arguments);
        for (int i = 0; i < Math.max(projects, 1); i++) {
            bound.add(new ArrayList<>());
        }
    }

    private static int number(int place, int usual, List<String> arguments) {
        return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : usual;
    }

    public static void main(String[] arguments) throws IOException {
        FleetDump dump = new FleetDump(List.of(arguments));
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

    /** How a document starts; with no projects it names none, and has that of the directory that it lies in. */
    private String start(int number) {
        return projects == 0 ? "{" : "{" + TENANT + project(number) + "\", ";
    }

    private static String project(int number) {
        return String.format("%032x", 0x5eed_0000L + number);
    }

    private String server(List<String> volumes) {
        int number = random.nextInt(10) < 3 ? 0 : random.nextInt(bound.size());
        String start = start(number);
        String id = id();
        if (bound.get(number).size() < BOUND * Math.max(policies, 1)) {
            bound.get(number).add(id);
        }
        List<String> listed = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_VOLUMES);
        for (int i = 0; i < count; i++) {
            listed.add(id());
            // One in a thousand is missing.
            if (!oneIn(1_000)) {
                volumes.add(owned(start, QuestionJson.volume(volume(listed.get(i), id, i))));
            }
        }
        return owned(
                start,
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
    private String owned(String start, String document) {
        String without = document.strip().substring(1).replaceAll("\\s*\"tenant_id\": \"[^\"]*\",", "");
        return start
                + (projects == 0
                        ? without.replaceAll("\\s*\"os-vol-tenant-attr:tenant_id\": \"[^\"]*\",", "")
                        : without);
    }

    private void write(String section, List<String> documents, int enough, OutputStream out) throws IOException {
        while (documents.size() >= enough) {
            List<String> some = documents.subList(0, Math.min(PAGE, documents.size()));
            String text = lines ? String.join("\n", some) : "{\"" + section + "\": [" + String.join(", ", some) + "]}";
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            some.clear();
        }
    }

    /** Quotas and an account for each project, its policies, and operations that are over. */
    private void projects() throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve("zz-projects.ndjson")))) {
            for (int i = 0; i < bound.size(); i++) {
                String own = start(i);
                List<String> servers = bound.get(i);
                out.write(("{\"quotas\": " + own
                                + "\"resources\": [{\"type\": \"backups\", \"quota\": -1, \"used\": 0},"
                                + " {\"type\": \"backup_capacity\", \"quota\": -1, \"used\": 0}]}, \"account\": " + own
                                + "\"real_name_verified\": true, \"migrated_to_cbr\": false, \"existing_user\": true}}\n")
                        .getBytes(StandardCharsets.UTF_8));
                list("policies", policies, place -> policy(own, place, servers), out);
                list("operation_logs", logs, place -> log(own, place, servers), out);
            }
        }
    }

    private static void list(String section, int count, IntFunction<String> document, OutputStream out)
            throws IOException {
        if (count > 0) {
            String all = IntStream.range(0, count).mapToObj(document).collect(Collectors.joining(", "));
            out.write(("{\"" + section + "\": [" + all + "]}\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String policy(String own, int place, List<String> servers) {
        int from = Math.min(place * BOUND, servers.size());
        String resources = servers.subList(from, Math.min(from + BOUND, servers.size())).stream()
                .map(id -> "{\"id\": \"" + id + "\", \"type\": \"OS::Nova::Server\", \"name\": \"web-17\"}")
                .collect(Collectors.joining(", "));
        return own + "\"id\": \"policy-" + place + "\", \"name\": \"daily-" + place
                + "\", \"status\": \"suspended\", \"provider_id\": \"fc4d5750-22e7-4798-8a46-f48f62c4c1da\","
                + " \"resources\": [" + resources + "], \"scheduled_operations\": []}";
    }

    private static String log(String own, int place, List<String> servers) {
        String server = servers.isEmpty() ? "none" : servers.get(place % servers.size());
        return own + "\"id\": \"log-" + place + "\", \"operation_type\": \"protect\", \"status\": \"success\","
                + " \"started_at\": \"2026-11-24T15:33:55Z\", \"ended_at\": \"2026-11-24T15:43:55Z\","
                + " \"resource_id\": \"" + server + "\", \"resource_type\": \"OS::Nova::Server\"}";
    }
}
