package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import cloud.preflight.fleet.DumpInput.Form;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.openstack.SectionJson;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the names of files and folders say of the documents in them, wherever they are. */
public final class DumpNames {

    /** The order in which the names of a folder are read: that of their code points. */
    public static final Comparator<String> ORDER = CodePoints.ORDER;

    private static final String GZ = ".gz";

    private DumpNames() {}

    /** Whether a file of this name is read when it is found in a folder. */
    public static boolean isDump(String name) {
        return form(name) != Form.EITHER;
    }

    static Form form(String name) {
        String unpacked = unpacked(name);
        if (unpacked.endsWith(".json")) {
            return Form.ANSWER;
        }
        return unpacked.endsWith(".ndjson") || unpacked.endsWith(".jsonl") ? Form.LINES : Form.EITHER;
    }

    static boolean isPacked(String name) {
        return name.endsWith(GZ);
    }

    private static String unpacked(String name) {
        return isPacked(name) ? name.substring(0, name.length() - GZ.length()) : name;
    }

    /**
     * The file as an input.
     *
     * @param name what it is called in a report
     * @param below the names on the way to it from the folder that was given, its own the last; its own alone where it was
     *     given itself
     * @param folder the name of the folder that it is in
     */
    public static DumpInput input(String name, List<String> below, String folder, DumpInput.Source source) {
        String own = below.get(below.size() - 1);
        Optional<Section> section = section(unpacked(own)).or(() -> section(folder));
        return new DumpInput(name, form(own), new DumpPlace(section, project(below), false), source);
    }

    /** The folder one below the given one, unless it is called by what is in it. */
    private static String project(List<String> below) {
        return below.size() == 1 || section(below.get(0)).isPresent() ? DumpPlace.DEFAULT_PROJECT : below.get(0);
    }

    /** The section that a name starts with. */
    private static Optional<Section> section(String name) {
        return Arrays.stream(Section.values())
                .filter(section -> name.startsWith(section.id()) || name.startsWith(SectionJson.single(section)))
                .findFirst();
    }
}
