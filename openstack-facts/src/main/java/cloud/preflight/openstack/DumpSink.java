package cloud.preflight.openstack;

import cloud.preflight.facts.Section;

/** What becomes of the texts of a dump as they are read. */
public interface DumpSink {

    /** A text starts. What came of one that did not {@linkplain #end() end} does not count. */
    void begin();

    /** One of its documents. */
    void document(DumpDocument document);

    /**
     * One of its documents has faults; the others count. Pointers start at the document.
     *
     * @param document what is wrong with it, with the section that it stands in
     */
    void faulty(LostText document);

    /** A list of the section has come to its end, which is the section's own where it is the last page. */
    void page(Section section, boolean last);

    /** The text has come to its end. */
    void end();
}
