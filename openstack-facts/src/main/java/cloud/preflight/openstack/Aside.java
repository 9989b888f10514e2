package cloud.preflight.openstack;

import java.io.IOException;

/** What is done with a document beside reading the facts in it. Not safe for several threads at once. */
interface Aside extends ObjectCursor.Unknown {

    /** Takes the document's id. */
    String id(Cursor cursor) throws IOException;

    /** Takes the document's name, on which no fact depends. */
    void name(Cursor cursor) throws IOException;
}
