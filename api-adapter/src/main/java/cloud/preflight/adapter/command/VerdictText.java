package cloud.preflight.adapter.command;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.catalog.Language;
import cloud.preflight.facts.FactPath;
import cloud.preflight.request.Fault;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.Decision;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Verdict.Skipped;
import cloud.preflight.verdict.Violation;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** A verdict in words for a person. */
final class VerdictText {

    private static final String INDENT = "  ";
    /** The characters that turn the direction of what follows, so that a line reads as another one. */
    private static final String ORDERING = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private final Ansi ansi;
    private final Language language;
    private final WayOut wayOut;

    /** Words in a language, coloured where the terminal can, with a way out of what could not be evaluated. */
    VerdictText(Ansi ansi, Language language, WayOut wayOut) {
        this.ansi = ansi;
        this.language = language;
        this.wayOut = wayOut;
    }

    String of(String question, Answer.Decided decided) {
        Explanation explanation = decided.explanation();
        if (explanation == null) {
            return of(question, decided.verdict());
        }
        StringBuilder text = new StringBuilder(
                of(question, decided.verdict(), explanation.changes().iterator()));
        ExplanationText.of(explanation).forEach(told -> line(text, told));
        return text.toString();
    }

    String of(String question, Verdict verdict) {
        return of(question, verdict, Collections.emptyIterator());
    }

    private String of(String question, Verdict verdict, Iterator<List<Change>> changes) {
        StringBuilder text = new StringBuilder()
                .append(shown(question))
                .append(": ")
                .append(verdict.operation().id())
                .append(' ')
                .append(coloured(verdict.decision()))
                .append('\n');
        for (Violation violation : verdict.violations()) {
            append(violation, text);
            if (changes.hasNext()) {
                ExplanationText.changes(changes.next()).forEach(change -> line(text, INDENT + change));
            }
        }
        for (Skipped skipped : verdict.skipped()) {
            line(text, "skipped " + skipped.resourceId() + ": " + titled(skipped.reason()));
        }
        Set<FactPath> missing = new TreeSet<>();
        for (NotEvaluated entry : verdict.notEvaluated()) {
            line(text, entry.row().code() + " not evaluated, missing: " + WayOut.joined(entry.missing()));
            missing.addAll(entry.missing());
        }
        wayOut.of(missing).forEach(way -> line(text, "-> " + way));
        return text.toString();
    }

    static String of(String question, ErrorAnswer error) {
        return error.faults().isEmpty()
                ? shown(question + ": " + error.code() + " " + error.message()) + "\n"
                : of(question, error.faults());
    }

    static String of(String question, List<Fault> faults) {
        StringBuilder text = new StringBuilder().append(shown(question)).append(": can't be read\n");
        for (Fault fault : faults) {
            line(text, (fault.pointer() + " " + fault.problem()).strip());
        }
        return text.toString();
    }

    private void append(Violation violation, StringBuilder text) {
        line(text, titled(violation));
        line(text, INDENT + violation.row().description(language));
        line(text, INDENT + "-> " + violation.row().solution(language));
    }

    private static String titled(Violation violation) {
        return violation.row().code() + " " + violation.message();
    }

    private static void line(StringBuilder text, String content) {
        text.append(INDENT).append(shown(content)).append('\n');
    }

    /** A text in one line that can't steer the terminal. */
    static String shown(String content) {
        StringBuilder text = new StringBuilder();
        content.codePoints().forEach(character -> show(character, text));
        return text.toString();
    }

    /** Lines in which ids and names of anybody may stand. */
    static String shownLines(String lines) {
        StringBuilder shown = new StringBuilder();
        lines.lines().forEach(line -> shown.append(shown(line)).append('\n'));
        return shown.toString();
    }

    /** Ids and names come from anybody: what would end the line or steer the terminal is shown as it is written in JSON. */
    private static void show(int character, StringBuilder text) {
        if (steers(character)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", character));
        } else {
            text.appendCodePoint(character);
        }
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> ORDERING.indexOf(character) >= 0;
            default -> false;
        };
    }

    private String coloured(Decision decision) {
        Style style = switch (decision) {
            case ALLOWED -> Style.fg_green;
            case DENIED -> Style.fg_red;
            case UNDETERMINED -> Style.fg_yellow;
        };
        String word = decision.id().toUpperCase(Locale.ROOT);
        // What takes bold back by itself underlines twice on many terminals.
        return ansi.enabled() ? Style.on(style, Style.bold) + word + Style.reset.on() : word;
    }
}
