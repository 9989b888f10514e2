package cloud.preflight.internal.rules;

import cloud.preflight.catalog.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule file as it is written.
 *
 * @param name its name without the ending, which is a row's
 * @param lines its text
 */
record RuleFile(String name, List<String> lines) {

    private static final Path FOLDER = Path.of("src", "main", "resources", "cloud", "preflight", "internal", "rules");
    private static final String ENDING = ".drl";
    private static final String START = "rule ";

    /** A rule in it: the lines from {@code rule} to {@code end}, and the number of the first, counted from 1. */
    record Text(String file, int number, String above, List<String> lines) {

        String name() {
            return lines.get(0).replaceFirst("^rule \"(.*)\"$", "$1");
        }

        List<String> consequence() {
            return lines.subList(lines.indexOf("then") + 1, lines.size() - 1);
        }

        @Override
        public String toString() {
            return file + ENDING + ":" + number + " " + name();
        }
    }

    static List<RuleFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(RuleFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RuleFile of(ErrorCode row) {
        return read(FOLDER.resolve(row.name() + ENDING));
    }

    /** The rows that a rule decides. */
    static List<ErrorCode> decidedRows() {
        return Arrays.stream(ErrorCode.values())
                .filter(row -> row.stage().decidedBy().equals("rule"))
                .toList();
    }

    private static RuleFile read(Path file) {
        try {
            return new RuleFile(file.getFileName().toString().replace(ENDING, ""), Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    RuleFile withText(String text) {
        return new RuleFile(name, text.lines().toList());
    }

    /** Its rules; what starts like a rule but has no end runs to the end of the file. */
    List<Text> rules() {
        List<Text> rules = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            if (lines.get(start).startsWith(START)) {
                List<String> rest = lines.subList(start, lines.size());
                int length = rest.contains("end") ? rest.indexOf("end") + 1 : rest.size();
                String above = start == 0 ? "" : lines.get(start - 1);
                rules.add(new Text(name, start + 1, above, rest.subList(0, length)));
            }
        }
        return rules;
    }

    @Override
    public String toString() {
        return name + ENDING;
    }
}
