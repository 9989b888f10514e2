package cloud.preflight.request;

import cloud.preflight.request.Request.Tag;
import java.util.List;

/** What makes tags valid. */
final class TagValidation {

    private static final int MOST = 10;
    private static final int LONGEST_KEY = 36;
    private static final int LONGEST_VALUE = 43;

    private static final Field TAGS = Field.of("/tags");
    private static final Field KEY = Field.each("/tags", "/key");
    private static final Field VALUE = Field.each("/tags", "/value");

    private TagValidation() {}

    static void check(List<Tag> tags, Faults faults) {
        faults.most(TAGS, tags, MOST);
        for (int i = 0; i < tags.size(); i++) {
            faults.at(i);
            faults.notEmpty(KEY, tags.get(i).key());
            faults.word(KEY, tags.get(i).key(), LONGEST_KEY);
            faults.word(VALUE, tags.get(i).value(), LONGEST_VALUE);
        }
        faults.unique(KEY, tags, Tag::key);
    }
}
