package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Documents of a fleet that has everything that a dump may have, in the order in which they were dumped. */
final class RandomFleet {

    private static final int PROJECTS = 40;

    private final Random random;
    private final Map<Section, List<Doc>> documents = new EnumMap<>(Section.class);
    private final List<String> servers = new ArrayList<>();

    /** A document as text, and what it is called by. */
    record Doc(String project, String id, String json) {}

    RandomFleet(long seed, int size) {
        random = new Random(seed);
        for (Section section : Section.values()) {
            documents.put(section, new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            server(project());
        }
        for (int project = 0; project < PROJECTS; project++) {
            project("p" + project);
        }
        again(Section.SERVERS, "\"status\":\"ACTIVE\"", "\"status\":\"SHELVED\"");
        again(Section.VOLUMES, "\"bootable\":\"false\"", "\"bootable\":true");
        moved();
    }

    /** In the order in which they were dumped. */
    List<Doc> all(Section section) {
        return documents.get(section);
    }

    /** Those of one project that no later one replaces. */
    List<Doc> last(Section section, String project) {
        Map<String, Doc> last = new LinkedHashMap<>();
        for (Doc document : all(section)) {
            if (document.project().equals(project)) {
                last.remove(document.id());
                last.put(document.id(), document);
            }
        }
        return List.copyOf(last.values());
    }

    List<String> projects() {
        return all(Section.SERVERS).stream().map(Doc::project).distinct().toList();
    }

    /** The first has nearly a third of all. */
    private String project() {
        return "p" + (random.nextInt(10) < 3 ? 0 : random.nextInt(PROJECTS));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String id() {
        return switch (random.nextInt(12)) {
            case 0 -> "id " + random.nextInt() + " %s,é\uD83D\uDCBE";
            case 1 -> hex();
            default -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private String hex() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    private void add(Section section, String project, String id, String fields) {
        String json = "{\"id\":\"" + id + "\",\"project_id\":\"" + project + "\"," + fields + "}";
        documents.get(section).add(new Doc(project, id, json));
    }

    private void server(String project) {
        String id = id();
        servers.add(id);
        List<String> listed = new ArrayList<>();
        int volumes = random.nextInt(8);
        for (int i = 0; i < volumes; i++) {
            String volume = id();
            if (!oneIn(12)) {
                listed.add("{\"id\":\"" + volume + "\"}");
            }
            if (!oneIn(40)) {
                volume(project, volume, id, i);
            }
        }
        String status = oneIn(9) ? "ERROR" : oneIn(30) ? "deleted" : "ACTIVE";
        String list = oneIn(10) ? "" : ",\"os-extended-volumes:volumes_attached\":[" + String.join(",", listed) + "]";
        String az = oneIn(15) ? "" : ",\"OS-EXT-AZ:availability_zone\":\"az" + random.nextInt(3) + "\"";
        String root = oneIn(2) ? "" : ",\"OS-EXT-SRV-ATTR:root_device_name\":\"/dev/vda\"";
        add(
                Section.SERVERS,
                project,
                id,
                "\"name\":\"server, " + random.nextInt(99) + "\",\"status\":\"" + status
                        + "\",\"flavor\":{\"id\":\"1\"}" + list + az + root);
        backups(project, id);
    }

    private void volume(String project, String id, String serverId, int number) {
        String device = oneIn(7) ? "" : ",\"device\":\"/dev/vd" + (char) ('a' + number) + "\"";
        List<String> attachments = new ArrayList<>();
        if (!oneIn(12)) {
            attachments.add("{\"server_id\":\"" + serverId + "\"" + device + "}");
        }
        if (oneIn(30) && !servers.isEmpty()) {
            attachments.add("{\"server_id\":\"" + servers.get(random.nextInt(servers.size())) + "\"}");
        }
        add(
                Section.VOLUMES,
                project,
                id,
                "\"size\":" + random.nextInt(200) + ",\"bootable\":\"" + (number == 0)
                        + "\",\"multiattach\":" + oneIn(25) + (oneIn(25) ? ",\"service_type\":\"DSS\"" : "")
                        + (oneIn(3) ? "" : ",\"os-vol-host-attr:host\":\"host@x#pool" + random.nextInt(3) + "\"")
                        + ",\"attachments\":[" + String.join(",", attachments) + "]");
    }

    private void backups(String project, String serverId) {
        for (int i = random.nextInt(4); i > 0; i--) {
            String volumeId = documents.get(Section.VOLUMES).isEmpty()
                    ? "v"
                    : all(Section.VOLUMES).get(all(Section.VOLUMES).size() - 1).id();
            String backups = oneIn(8)
                    ? ""
                    : ",\"volume_backups\":[{\"id\":\"b1\",\"bootable\":true,\"source_volume_size\":"
                            + random.nextInt(99)
                            + ",\"source_volume_id\":\"" + volumeId + "\"},{\"id\":\"b2\",\"source_volume_size\":3"
                            + (oneIn(2) ? ",\"source_volume_id\":\"" + volumeId + "\"" : "") + "}]";
            add(
                    Section.CHECKPOINT_ITEMS,
                    project,
                    id(),
                    "\"status\":\"" + (oneIn(3) ? "error" : "available")
                            + "\",\"resource_id\":\"" + serverId + "\",\"created_at\":\"2026-0"
                            + (1 + random.nextInt(9))
                            + "-01T00:00:00\",\"extend_info\":{\"resource_az\":\"az1\"" + backups + "}");
        }
    }

    private void project(String project) {
        if (!oneIn(5)) {
            documents
                    .get(Section.QUOTAS)
                    .add(new Doc(
                            project,
                            "",
                            "{\"project_id\":\"" + project
                                    + "\",\"resources\":[{\"type\":\"backups\",\"quota\":" + (oneIn(6) ? 3 : -1)
                                    + ",\"used\":3},{\"type\":\"backup_capacity\",\"quota\":900,\"used\":"
                                    + random.nextInt(900) + "}]}"));
        }
        if (!oneIn(4)) {
            documents
                    .get(Section.ACCOUNT)
                    .add(new Doc(
                            project,
                            "",
                            "{\"project_id\":\"" + project + "\",\"real_name_verified\":" + !oneIn(9)
                                    + ",\"migrated_to_cbr\":false,\"existing_user\":true}"));
        }
        List<Doc> own = last(Section.SERVERS, project);
        for (int i = 0; i < 12 && !own.isEmpty(); i++) {
            Doc server = own.get(random.nextInt(own.size()));
            add(
                    Section.OPERATION_LOGS,
                    project,
                    "log" + random.nextInt(9),
                    "\"operation_type\":\"restore\",\"status\":\"" + (oneIn(2) ? "running" : "success")
                            + "\",\"resource_id\":\"" + server.id() + "\"");
            String resource =
                    "{\"id\":\"" + server.id() + "\"},{\"id\":\"" + own.get(0).id() + "\"}";
            add(
                    Section.POLICIES,
                    project,
                    "policy" + random.nextInt(9),
                    "\"name\":\"n\",\"resources\":[" + resource + "]");
        }
    }

    /** Some that were dumped before come again, a little later and a little different. */
    private void again(Section section, String text, String by) {
        List<Doc> all = documents.get(section);
        int size = all.size();
        for (int i = 0; i < size; i += 1 + random.nextInt(60)) {
            Doc document = all.get(i);
            all.add(new Doc(document.project(), document.id(), document.json().replace(text, by)));
        }
    }

    /** Some volumes were attached elsewhere between two pages. */
    private void moved() {
        List<Doc> volumes = documents.get(Section.VOLUMES);
        int size = volumes.size();
        for (int i = 0; i < size; i += 1 + random.nextInt(80)) {
            Doc volume = volumes.get(i);
            String elsewhere = servers.get(random.nextInt(servers.size()));
            volumes.add(new Doc(
                    volume.project(),
                    volume.id(),
                    volume.json()
                            .replaceAll("\"server_id\":\"[^}]*?\"(,|})", "\"server_id\":\"" + elsewhere + "\"$1")));
        }
    }
}
