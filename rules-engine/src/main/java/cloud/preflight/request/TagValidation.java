package cloud.preflight.request;

import java.util.List;

/** What makes tags valid. */
final class TagValidation {

    private static final int MOST = 10;
    private static final int LONGEST_KEY = 36;
    private static final int LONGEST_VALUE = 43;

    private TagValidation() {}

    static void check(List<Tag> tags, Faults faults) {
        faults.most("/tags", tags, MOST);
        for (int i = 0; i < tags.size(); i++) {
            String key = "/tags/" + i + "/key";
            if (tags.get(i).key().isEmpty()) {
                faults.add(key, "must not be empty");
            }
            text(key, tags.get(i).key(), LONGEST_KEY, faults);
            text("/tags/" + i + "/value", tags.get(i).value(), LONGEST_VALUE, faults);
        }
        faults.unique(tags.stream().map(Tag::key).toList(), "/tags", "/key");
    }

    private static void text(String pointer, String text, int longest, Faults faults) {
        faults.longest(pointer, text, longest);
        faults.word(pointer, text);
    }
}
