package cloud.preflight.request;

import cloud.preflight.internal.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one request, and knows the shapes that many fields share. Not safe for several threads. */
final class Faults {

    /** In some scripts a letter is written as several characters, of which only the first is one by itself. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}0-9_-]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9_-]*");
    private static final Pattern ANGLE_BRACKET = Pattern.compile("[<>]");

    private final @Nullable String unread;
    private final int enough;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Field, Integer> inOnePass = new HashMap<>();
    private final Map<Field, Integer> repeated = new HashMap<>();
    private int entry;
    private int more;
    private boolean whole = true;

    /**
     * Collects faults of other texts than the one that stands for what could not be read, where one does. Those that one walk over a
     * list finds at one field come in the order of the list, and no more of them than are enough are kept.
     */
    Faults(@Nullable String unread, int enough) {
        this.unread = unread;
        this.enough = enough;
    }

    List<Fault> found() {
        return faults;
    }

    /** How many were not kept. */
    int more() {
        return more;
    }

    /** Whether there is no fault, and every text was one that could be read. */
    boolean none() {
        return whole && faults.isEmpty();
    }

    /** What follows is about this entry of its list. */
    void at(int place) {
        entry = place;
    }

    void add(Field field, String problem) {
        add(inOnePass, field, problem);
    }

    private void add(Map<Field, Integer> pass, Field field, String problem) {
        if (pass.merge(field, 1, Integer::sum) <= enough) {
            faults.add(new Fault(field.pointer(entry), problem));
        } else {
            more++;
        }
    }

    /** Whether a text stands for one that could not be read, of which there is nothing more to be said. */
    boolean isUnread(String text) {
        boolean is = text.equals(unread);
        whole &= !is;
        return is;
    }

    void id(Field field, String id) {
        if (!isUnread(id)) {
            notEmpty(field, id);
            longest(field, id, Request.LONGEST);
        }
    }

    /** A name, which may be left out. */
    void name(Field field, String name) {
        if (!isUnread(name)) {
            longest(field, name, Request.LONGEST);
            made(field, name, NAME);
        }
    }

    /** Any text that is not too long. */
    void text(Field field, String text) {
        if (!isUnread(text)) {
            longest(field, text, Request.LONGEST);
        }
    }

    void description(Field field, String description) {
        if (!isUnread(description)) {
            longest(field, description, Request.LONGEST);
            if (ANGLE_BRACKET.matcher(description).find()) {
                add(field, "must not contain '<' or '>'");
            }
        }
    }

    /** The key or the value of a tag. */
    void word(Field field, String text, int most) {
        if (!isUnread(text)) {
            longest(field, text, most);
            made(field, text, WORD);
        }
    }

    private void made(Field field, String text, Pattern characters) {
        if (!characters.matcher(text).matches()) {
            add(field, "may only contain letters, digits, '_' and '-'");
        }
    }

    void notEmpty(Field field, String text) {
        if (text.isEmpty()) {
            add(field, "must not be empty");
        }
    }

    private void longest(Field field, String text, int most) {
        int length = text.length() > most ? text.codePointCount(0, text.length()) : 0;
        if (length > most) {
            add(field, "has " + length + " characters, at most " + most + " are allowed");
        }
    }

    void most(Field list, List<?> entries, long most) {
        if (entries.size() > most) {
            add(list, "has " + entries.size() + " entries, at most " + most + " are allowed");
        }
    }

    /** An empty one is a fault of its own already. */
    <T> void unique(Field field, List<T> entries, Function<T, String> value) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String one = value.apply(entries.get(i));
            if (!one.isEmpty() && !isUnread(one) && !seen.add(one)) {
                at(i);
                add(repeated, field, "is '" + Shown.of(one) + "' a second time");
            }
        }
    }
}
