package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import cloud.preflight.fleet.RandomFleet.Doc;
import cloud.preflight.openstack.SectionJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the documents of a fleet as a dump, in one of the forms that dumps have. */
final class Dump {

    private static final int PAGE = 100;

    private final RandomFleet fleet;
    private final Path directory;
    private final boolean pages;
    private final boolean packed;

    Dump(RandomFleet fleet, Path directory, boolean pages, boolean packed) {
        this.fleet = fleet;
        this.directory = directory;
        this.pages = pages;
        this.packed = packed;
    }

    /** Servers and volumes in this form; the rest, of which a single line would say less, in pages. */
    Path write() throws IOException {
        Files.createDirectories(directory);
        lines("servers", pages ? pages(Section.SERVERS, fleet.all(Section.SERVERS)) : bare(Section.SERVERS));
        lines("volumes", pages ? pages(Section.VOLUMES, fleet.all(Section.VOLUMES)) : bare(Section.VOLUMES));
        List<String> rest = new ArrayList<>();
        for (Section section : List.of(Section.CHECKPOINT_ITEMS, Section.POLICIES, Section.OPERATION_LOGS)) {
            for (String project : fleet.projects()) {
                List<Doc> own = fleet.all(section).stream()
                        .filter(document -> document.project().equals(project))
                        .toList();
                rest.addAll(own.isEmpty() ? List.of() : pages(section, own));
            }
        }
        fleet.all(Section.QUOTAS).forEach(quotas -> rest.add("{\"quotas\":" + quotas.json() + "}"));
        fleet.all(Section.ACCOUNT).forEach(account -> rest.add("{\"account\":" + account.json() + "}"));
        lines("rest", rest);
        return directory;
    }

    private List<String> bare(Section section) {
        return fleet.all(section).stream().map(Doc::json).toList();
    }

    private static List<String> pages(Section section, List<Doc> documents) {
        List<String> pages = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += PAGE) {
            int to = Math.min(from + PAGE, documents.size());
            String list = documents.subList(from, to).stream().map(Doc::json).collect(Collectors.joining(","));
            String next = to < documents.size() ? ",\"" + section.id() + "_links\":[{\"rel\":\"next\"}]" : "";
            pages.add("{" + SectionJson.start(section) + list + SectionJson.end(section) + next + "}");
        }
        return pages;
    }

    private void lines(String name, List<String> lines) throws IOException {
        Path file = directory.resolve(name + ".ndjson" + (packed ? ".gz" : ""));
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = packed ? new GZIPOutputStream(plain) : plain) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
