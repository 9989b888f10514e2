package cloud.preflight.adapter.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a question, as a row of {@code docs/questions.md} says.
 *
 * @param path its names, each {@code []} an element of a list
 * @param type the word for its type
 * @param needed whether it may not be absent
 * @param words what it is
 */
record QuestionField(String path, String type, boolean needed, String words) {

    private static final long GREATEST = (1L << 53) - 1;
    private static final int LONGEST_ID = 255;
    private static final Pattern RANGE = Pattern.compile("^(−?[\\d,]+) to ([\\d,]+)");
    private static final Pattern MOST = Pattern.compile("at most ([\\d,]+)");
    private static final Pattern CHOICE = Pattern.compile("`(\\w+)` or `(\\w+)`");
    private static final String UNLIMITED = "−1 is unlimited";

    static QuestionField of(Map<String, String> row) {
        List<String> cells = List.copyOf(row.values());
        String absent = row.getOrDefault("absent", "");
        String what = cells.get(cells.size() - 1);
        return new QuestionField(
                cells.get(0).replace("`", ""),
                row.get("type"),
                row.get("needed").equals("yes"),
                absent.isEmpty() ? what : what + (what.isEmpty() ? "" : ". ") + "Absent: " + absent);
    }

    /** Its own name. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether it stands in the object with this path, which ends with a dot unless it is empty. */
    boolean isIn(String object) {
        return path.startsWith(object) && !path.substring(object.length()).contains(".") && !path.endsWith("[]");
    }

    /** The schema of a field that is neither an object nor a list. */
    Map<String, Object> value() {
        return switch (type) {
            case "id", "name" ->
                Tree.of("type", "string", "minLength", 1, "maxLength", LONGEST_ID, "description", words);
            case "text" -> text();
            case "boolean" -> Schema.flag(words);
            case "number" -> Tree.with(number(), "description", words);
            case "boolean or text" -> either(Tree.of("type", "boolean"));
            case "number or text" -> either(number());
            default -> throw new IllegalStateException(path + " is " + type);
        };
    }

    private Map<String, Object> text() {
        Matcher choice = CHOICE.matcher(words);
        return choice.matches()
                ? Schema.oneOf(List.of(choice.group(1), choice.group(2)), words)
                : Tree.with(Schema.text(words), bounds("minLength", "maxLength"));
    }

    private Map<String, Object> number() {
        Map<String, Object> any = Tree.of(
                "type",
                "integer",
                "format",
                "int64",
                "minimum",
                words.contains(UNLIMITED) ? -1 : 0,
                "maximum",
                GREATEST);
        return Tree.with(any, bounds("minimum", "maximum"));
    }

    private Map<String, Object> either(Map<String, Object> other) {
        return Tree.of("anyOf", List.of(other, Tree.of("type", "string")), "description", words);
    }

    /** The least and the most that the words say, under these names. */
    Object[] bounds(String least, String most) {
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            return new Object[] {least, number(range.group(1)), most, number(range.group(2))};
        }
        Matcher limit = MOST.matcher(words);
        return limit.find() ? new Object[] {most, number(limit.group(1))} : new Object[] {};
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", "").replace('−', '-'));
    }
}
