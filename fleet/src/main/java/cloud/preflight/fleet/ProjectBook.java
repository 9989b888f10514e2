package cloud.preflight.fleet;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read beside the servers and what belongs to them: of each project what is known as a whole, how far each list
 * went, and how many documents there were. Books that are kept side by side are {@linkplain #merge merged}, in any order.
 * Not safe for several threads at once while it is written.
 */
final class ProjectBook {

    private static final List<Section> LISTS =
            Arrays.stream(Section.values()).filter(Section::isList).toList();

    private final Map<String, ProjectNotes> projects = new HashMap<>();
    private final Map<Section, Long> read = new EnumMap<>(Section.class);
    private final Map<PagedList, Boolean> lists = new TreeMap<>();
    private final Set<Section> lostAnywhere = EnumSet.noneOf(Section.class);
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();
    private long replaced;
    private long unreadable;

    ProjectNotes project(String name) {
        return projects.computeIfAbsent(name, first -> new ProjectNotes());
    }

    /** So many documents of the section were read. */
    void read(Section section, long more) {
        read.merge(section, more, Long::sum);
    }

    /** So many documents are replaced by later ones. */
    void replaced(long more) {
        replaced += more;
    }

    /** A list of pages went on, or came to its end. */
    void page(PagedList list, boolean last) {
        lists.merge(list, last, Boolean::logicalOr);
    }

    /** Something can't be read, of these sections or of any, and of this project or of any. */
    void lost(Set<Section> sections, Optional<String> project) {
        unreadable++;
        for (Section section : sections.isEmpty() ? LISTS : sections) {
            if (!section.isList()) {
                continue;
            }
            if (project.isPresent() && !sections.isEmpty()) {
                project(project.get()).lost(section);
            } else {
                lostAnywhere.add(section);
            }
        }
    }

    ProjectBook merge(ProjectBook other) {
        other.projects.forEach((name, notes) -> replaced += project(name).merge(notes));
        other.read.forEach(this::read);
        other.lists.forEach(this::page);
        lostAnywhere.addAll(other.lostAnywhere);
        replaced += other.replaced;
        unreadable += other.unreadable;
        return this;
    }

    /** The facts of a project, without documents that belong to a server; safe once nothing is written any more. */
    Facts facts(String project, Profile profile) {
        return facts.computeIfAbsent(
                project, name -> notes(name).facts(lostAnywhere).assumingEmpty(profile.emptyWhenAbsent()));
    }

    /** Whether all policies of a project are known. */
    boolean policiesWhole(String project) {
        return notes(project).policiesWhole(lostAnywhere);
    }

    private ProjectNotes notes(String project) {
        ProjectNotes notes = projects.get(project);
        return notes == null ? new ProjectNotes() : notes;
    }

    /** How many documents of each section were read. */
    Map<Section, Long> read() {
        return read;
    }

    long replaced() {
        return replaced;
    }

    long unreadable() {
        return unreadable;
    }

    /** The lists of which every page says that another one follows. */
    List<PagedList> cutShort() {
        return lists.entrySet().stream()
                .filter(list -> !list.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
