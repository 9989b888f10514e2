package cloud.preflight.live;

import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of Nova's API within its version 2. */
record MicroVersion(int major, int minor) implements Comparable<MicroVersion> {

    /**
     * What is asked for: from here on Nova says so where it can't see a server, instead of leaving it out. All else that is
     * read, it answers in any version.
     */
    static final MicroVersion WANTED = new MicroVersion(2, 69);

    private static final Pattern TEXT = Pattern.compile("(?<major>[0-9]{1,4})\\.(?<minor>[0-9]{1,6})");

    private static Optional<MicroVersion> of(@Nullable Object value) {
        Matcher text = TEXT.matcher(String.valueOf(value));
        return text.matches()
                ? Optional.of(
                        new MicroVersion(Integer.parseInt(text.group("major")), Integer.parseInt(text.group("minor"))))
                : Optional.empty();
    }

    /**
     * The best that a service can do, by the document of its version: {@code {"version": {"version": "2.53", …}}}. Empty where
     * it knows none.
     */
    static Optional<MicroVersion> best(byte[] document) {
        try {
            return JsonTree.object(document).get("version") instanceof Map<?, ?> version
                    ? of(version.get("version")).map(newest -> newest.compareTo(WANTED) < 0 ? newest : WANTED)
                    : Optional.empty();
        } catch (InvalidDocument other) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(MicroVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
