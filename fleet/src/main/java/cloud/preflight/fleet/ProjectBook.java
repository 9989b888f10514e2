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

    private static final Section[] SECTIONS = Section.values();
    private static final List<Section> LISTS =
            Arrays.stream(Section.values()).filter(Section::isList).toList();

    private final Map<String, ProjectNotes> projects = new HashMap<>();
    private final Map<Section, Long> read = new EnumMap<>(Section.class);
    private final Map<PagedList, Boolean> lists = new TreeMap<>();
    private final Set<Section> lostAnywhere = EnumSet.noneOf(Section.class);
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();
    private final Dropped dropped = new Dropped();
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
        dropped.merge(other.dropped);
        replaced += other.replaced;
        unreadable += other.unreadable;
        return this;
    }

    /** The book in bytes. */
    byte[] bytes() {
        RecordWriter into = new RecordWriter();
        into.number(projects.size());
        projects.forEach((name, notes) -> notes.write(into.text(name)));
        into.number(read.size());
        read.forEach((section, count) -> into.octet(section.ordinal()).number(count));
        into.number(lists.size());
        lists.forEach((list, last) ->
                into.text(list.project()).octet(list.section().ordinal()).flag(last));
        BookRecord.sections(lostAnywhere, into);
        int[] files = dropped.files();
        into.number(files.length);
        for (int file : files) {
            into.number(file);
        }
        return into.number(replaced).number(unreadable).copy();
    }

    /** The book that these bytes are. */
    static ProjectBook of(byte[] bytes) {
        RecordReader from = new RecordReader(bytes, 0);
        ProjectBook book = new ProjectBook();
        for (int left = from.count(); left > 0; left--) {
            book.projects.put(from.text(), ProjectNotes.read(from));
        }
        for (int left = from.count(); left > 0; left--) {
            book.read(SECTIONS[from.octet()], from.number());
        }
        for (int left = from.count(); left > 0; left--) {
            book.page(new PagedList(from.text(), SECTIONS[from.octet()]), from.flag());
        }
        book.lostAnywhere.addAll(BookRecord.sections(from));
        for (int left = from.count(); left > 0; left--) {
            book.dropped.add(from.count());
        }
        book.replaced = from.number();
        book.unreadable = from.number();
        return book;
    }

    /** The facts of a project, without documents that belong to a server; safe once nothing is written any more. */
    Facts facts(String project, Profile profile) {
        Facts known = facts.get(project);
        return known != null
                ? known
                : facts.computeIfAbsent(
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

    /** The files of which nothing counts. */
    Dropped dropped() {
        return dropped;
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
