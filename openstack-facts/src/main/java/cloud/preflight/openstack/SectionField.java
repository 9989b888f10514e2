package cloud.preflight.openstack;

import cloud.preflight.facts.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A field that holds something of a section: its documents, a single one, or the links of its list. */
record SectionField(Section section, Kind kind) {

    enum Kind {
        SECTION,
        SINGLE,
        LINKS
    }

    /** The fields of facts; or those of what an API answers, which may be one document. */
    static List<SectionField> all(boolean answers) {
        return Arrays.stream(Section.values())
                .flatMap(section -> kinds(section, answers).map(kind -> new SectionField(section, kind)))
                .toList();
    }

    private static Stream<Kind> kinds(Section section, boolean answers) {
        if (!section.isList()) {
            return Stream.of(Kind.SECTION);
        }
        return answers ? Stream.of(Kind.values()) : Stream.of(Kind.SECTION, Kind.LINKS);
    }

    String name() {
        return switch (kind) {
            case SECTION -> section.id();
            case SINGLE -> SectionJson.single(section);
            case LINKS -> SectionJson.links(section);
        };
    }
}
