package cloud.preflight.adapter.command;

import cloud.preflight.adapter.answer.ErrorAnswer;
import cloud.preflight.catalog.Language;
import cloud.preflight.request.Fault;
import cloud.preflight.verdict.Decision;
import cloud.preflight.verdict.NotEvaluated;
import cloud.preflight.verdict.Skipped;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** A verdict in words for a person. */
final class VerdictText {

    private static final String INDENT = "  ";

    private final Ansi ansi;
    private final Language language;

    /** Words in a language, coloured where the terminal can. */
    VerdictText(Ansi ansi, Language language) {
        this.ansi = ansi;
        this.language = language;
    }

    String of(String question, Verdict verdict) {
        StringBuilder text = new StringBuilder()
                .append(question)
                .append(": ")
                .append(verdict.operation().id())
                .append(' ')
                .append(coloured(verdict.decision()))
                .append('\n');
        verdict.violations().forEach(violation -> append(violation, text));
        for (Skipped skipped : verdict.skipped()) {
            line(text, "skipped " + skipped.resourceId() + ": " + titled(skipped.reason()));
        }
        for (NotEvaluated entry : verdict.notEvaluated()) {
            line(text, entry.code().code() + " not evaluated, missing: " + String.join(", ", entry.missing()));
        }
        return text.toString();
    }

    static String of(String question, ErrorAnswer error) {
        return error.faults().isEmpty()
                ? question + ": " + error.code() + " " + error.message() + "\n"
                : of(question, error.faults());
    }

    static String of(String question, List<Fault> faults) {
        StringBuilder text = new StringBuilder().append(question).append(": can't be read\n");
        for (Fault fault : faults) {
            line(text, (fault.pointer() + " " + fault.problem()).strip());
        }
        return text.toString();
    }

    private void append(Violation violation, StringBuilder text) {
        line(text, titled(violation));
        line(text, INDENT + violation.code().description(language));
        line(text, INDENT + "-> " + violation.code().solution(language));
    }

    private static String titled(Violation violation) {
        return violation.code().code() + " " + violation.message();
    }

    private static void line(StringBuilder text, String content) {
        text.append(INDENT);
        content.codePoints().forEach(character -> show(character, text));
        text.append('\n');
    }

    /** Ids come from anybody: what would end the line or steer the terminal is shown as it is written in JSON. */
    private static void show(int character, StringBuilder text) {
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                text.append(String.format(Locale.ROOT, "\\u%04x", character));
            default -> text.appendCodePoint(character);
        }
    }

    private String coloured(Decision decision) {
        Style style = switch (decision) {
            case ALLOWED -> Style.fg_green;
            case DENIED -> Style.fg_red;
            case UNDETERMINED -> Style.fg_yellow;
        };
        String word = decision.id().toUpperCase(Locale.ROOT);
        return ansi.enabled() ? Style.on(style, Style.bold) + word + Style.off(style, Style.bold) : word;
    }
}
