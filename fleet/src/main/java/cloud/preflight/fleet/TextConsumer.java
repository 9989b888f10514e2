package cloud.preflight.fleet;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DumpDocument;
import cloud.preflight.openstack.DumpPlace;
import cloud.preflight.openstack.DumpSink;
import cloud.preflight.openstack.LostText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of a dump into records and notes about projects. Those of a text are held until it has ended, since what
 * comes of one that breaks off does not count; of a long one they are let go before, and taken back by its file's number.
 * Not safe for several threads at once.
 */
final class TextConsumer implements DumpSink, Records.Out {

    private static final Section[] SECTIONS = Section.values();
    private static final int HELD = 4 << 20;
    private static final int GROUPED = 0;
    private static final int TAG = 1;

    private final Destination destination;
    private final ProjectBook book;
    private final Records records = new Records(this);
    private final RecordWriter held = new RecordWriter();
    private final RecordReader reader = new RecordReader(held.bytes(), 0);
    private final List<Runnable> notes = new ArrayList<>();
    private final long[] counts = new long[SECTIONS.length];
    private final List<LostText> faulty = new ArrayList<>();
    private final Map<Section, Set<String>> projects = new EnumMap<>(Section.class);
    private DumpPlace place = DumpPlace.anywhere();
    private @Nullable Section lastSection;
    private String lastProject = "";
    private int file;
    private boolean letGo;

    /** Where records go. */
    interface Destination {

        /** A record that is grouped with a server, with its length before it, and a hash of its key. */
        void grouped(byte[] bytes, int from, int length, long hash);

        /** A tag, in the same form. */
        void tag(byte[] bytes, int from, int length, long hash);

        /** So many documents were read. */
        void documents(long more);

        /** What came from this file does not count after all. */
        void takeBack(int file);

        /** Something can't be read. */
        void lost(int file, LostText text);
    }

    TextConsumer(Destination destination, ProjectBook book) {
        this.destination = destination;
        this.book = book;
    }

    /** Goes on with texts of this file. */
    void in(int number, DumpPlace at) {
        file = number;
        place = at;
    }

    @Override
    public void begin() {
        held.back(0);
        Arrays.fill(counts, 0);
        notes.clear();
        faulty.clear();
        projects.clear();
        lastSection = null;
        letGo = false;
    }

    @Override
    public void document(DumpDocument document) {
        Section section = document.section();
        concerned(section, document.project());
        long position = Position.of(file, document.offset());
        switch (section) {
            case QUOTAS -> notes.add(() -> quotas(document, position));
            case ACCOUNT -> notes.add(() -> account(document, position));
            default -> records.add(document, position);
        }
        counts[section.ordinal()]++;
        if (held.length() > HELD) {
            letGo();
        }
    }

    /** Most documents are of the section and project that the one before them is of. */
    private void concerned(Section section, String project) {
        if (section != lastSection || !project.equals(lastProject)) {
            projects.computeIfAbsent(section, first -> new HashSet<>()).add(project);
            lastSection = section;
            lastProject = project;
        }
    }

    private void quotas(DumpDocument document, long position) {
        List<Quota> quotas =
                ((List<?>) document.content()).stream().map(Quota.class::cast).toList();
        book.replaced(book.project(document.project()).quotas(quotas, position) ? 1 : 0);
    }

    private void account(DumpDocument document, long position) {
        Account account = (Account) document.content();
        book.replaced(book.project(document.project()).account(account, position) ? 1 : 0);
    }

    @Override
    public void grouped(RecordWriter record, int keyLength) {
        hold(GROUPED, record, keyLength);
    }

    @Override
    public void tag(RecordWriter record, int keyLength) {
        hold(TAG, record, keyLength);
    }

    private void hold(int what, RecordWriter record, int keyLength) {
        held.octet(what).number(keyLength).number(record.length()).raw(record.bytes(), 0, record.length());
    }

    private void letGo() {
        reader.in(held.bytes(), 0);
        while (reader.at() < held.length()) {
            int what = reader.octet();
            int keyLength = reader.count();
            int start = reader.at();
            int end = reader.count() + reader.at();
            long hash = Hash.of(held.bytes(), reader.at(), reader.at() + keyLength);
            if (what == TAG) {
                destination.tag(held.bytes(), start, end - start, hash);
            } else {
                destination.grouped(held.bytes(), start, end - start, hash);
            }
            reader.in(held.bytes(), end);
        }
        held.back(0);
        letGo = true;
    }

    @Override
    public void faulty(LostText document) {
        faulty.add(document);
    }

    @Override
    public void page(Section section, boolean last) {
        notes.add(() -> {
            Set<String> concerned = new HashSet<>(projects.getOrDefault(section, Set.of()));
            concerned.add(place.project());
            concerned.forEach(project -> book.project(project).page(section, last));
            book.page(new PagedList(place.project(), section), last);
        });
    }

    @Override
    public void end() {
        letGo();
        notes.forEach(Runnable::run);
        for (Section section : projects.keySet()) {
            book.read(section, counts[section.ordinal()]);
            destination.documents(counts[section.ordinal()]);
        }
        projects.forEach((section, concerned) ->
                concerned.forEach(project -> book.project(project).known(section)));
        for (LostText document : faulty) {
            lost(document, document.section().map(Set::of).orElseGet(Set::of));
        }
        begin();
    }

    /** The text can't be read as a whole; what came of it does not count. */
    void broken(LostText text) {
        Set<Section> sections = new HashSet<>(projects.keySet());
        text.section().ifPresent(sections::add);
        if (letGo) {
            destination.takeBack(file);
        }
        begin();
        lost(text, sections);
    }

    private void lost(LostText text, Set<Section> sections) {
        Optional<String> project = text.project().or(this::placeProject);
        book.lost(sections.isEmpty() ? Set.of() : EnumSet.copyOf(sections), project);
        destination.lost(file, text);
    }

    /** The project that the place names, as far as it does. */
    private Optional<String> placeProject() {
        return place.sure() || !place.project().equals(DumpPlace.DEFAULT_PROJECT)
                ? Optional.of(place.project())
                : Optional.empty();
    }
}
