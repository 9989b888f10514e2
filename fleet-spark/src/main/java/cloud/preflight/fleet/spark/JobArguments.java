package cloud.preflight.fleet.spark;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Section;
import cloud.preflight.fleet.FleetSettings;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What the job is given.
 *
 * @param operation what is asked of each server
 * @param out where is written
 * @param profileFile the platform profile; empty for the built-in one
 * @param assumed sections that are taken as empty where they are absent
 * @param wantedPartitions into how many parts records are divided; 0 for as many as the input suggests
 * @param places the dumps
 */
record JobArguments(
        Operation operation,
        String out,
        String profileFile,
        Set<Section> assumed,
        int wantedPartitions,
        List<String> places) {

    /** To start a task costs more than to read a part of what one machine has in memory at a time. */
    private static final int PARTS_A_TASK = 4;

    static final String USAGE = "usage: [--operation protect|restore] [--profile FILE] [--assume-empty SECTION,…]"
            + " [--partitions N] --out DIR PLACE…";

    static JobArguments of(String... arguments) {
        Operation operation = Operation.PROTECT;
        String out = "";
        String profile = "";
        Set<Section> assumed = EnumSet.noneOf(Section.class);
        int partitions = 0;
        List<String> places = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String flag = arguments[i];
            if (!flag.startsWith("--")) {
                places.add(flag);
                continue;
            }
            if (++i == arguments.length) {
                throw new IllegalArgumentException(flag + " has no value");
            }
            String value = arguments[i];
            switch (flag) {
                case "--operation" -> operation = operation(value);
                case "--out" -> out = value;
                case "--profile" -> profile = value;
                case "--assume-empty" -> assumed.addAll(sections(value));
                case "--partitions" -> partitions = Integer.parseInt(value);
                default -> throw new IllegalArgumentException(flag + " is no flag");
            }
        }
        if (out.isEmpty() || places.isEmpty()) {
            throw new IllegalArgumentException("--out and a PLACE are needed");
        }
        return new JobArguments(operation, out, profile, assumed, partitions, List.copyOf(places));
    }

    private static Operation operation(String value) {
        return Operation.of(value)
                .filter(known -> known == Operation.PROTECT || known == Operation.RESTORE)
                .orElseThrow(
                        () -> new IllegalArgumentException("--operation is " + value + ", must be protect or restore"));
    }

    private static Set<Section> sections(String value) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (String name : value.split(",")) {
            sections.add(Section.of(name)
                    .filter(section -> section != Section.ACCOUNT)
                    .orElseThrow(
                            () -> new IllegalArgumentException("--assume-empty is " + name + ", no such section")));
        }
        return sections;
    }

    Profile profile(Configuration configuration) throws IOException {
        Profile profile = profileFile.isEmpty() ? Profile.defaults() : read(configuration);
        if (assumed.isEmpty()) {
            return profile;
        }
        Set<Section> all = EnumSet.copyOf(assumed);
        all.addAll(profile.emptyWhenAbsent());
        return profile.withEmptyWhenAbsent(all);
    }

    private Profile read(Configuration configuration) throws IOException {
        Path file = new Path(profileFile);
        try (InputStream in = file.getFileSystem(configuration).open(file)) {
            return Profile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Into how many parts records are divided.
     *
     * @param tasks how many tasks there may be at the same time
     */
    int partitions(List<DumpListing.Found> dump, int tasks) {
        if (wantedPartitions > 0) {
            return wantedPartitions;
        }
        long bytes = dump.stream().mapToLong(DumpListing.Found::bytes).sum();
        boolean packed = dump.stream().anyMatch(file -> file.uri().endsWith(".gz"));
        return Math.max(2 * tasks, FleetSettings.partitionsFor(bytes / PARTS_A_TASK, packed));
    }
}
