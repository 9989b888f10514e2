package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.answers.RowJson;
import cloud.preflight.answers.Rows;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codes}: prints rows of the published table. */
@Command(
        name = "codes",
        description = "Print the published error table, a line a row, or the rows with a code or with all the words.",
        mixinStandardHelpOptions = true)
final class CodesCommand implements Runnable {

    @Option(names = "--json", description = "Print one JSON object a row.")
    private boolean json;

    @Option(names = "--long", description = "Print all of each row, as it is done for a single code.")
    private boolean whole;

    @Mixin
    private LanguageOption language;

    @Parameters(paramLabel = "CODE or words", description = "A published code, or words to look for.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Language chosen = language.language();
        List<ErrorCode> rows = Rows.matching(words);
        if (rows.isEmpty()) {
            throw new CommandFailure("no row has the code or the words '" + String.join(" ", words) + "'");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            rows.forEach(row -> out.print(new String(RowJson.bytes(row, chosen), StandardCharsets.UTF_8) + "\n"));
        } else if (whole || haveOneCode(rows)) {
            rows.forEach(row -> out.print(text(row, chosen)));
        } else {
            out.print(RowTable.of(rows));
        }
        out.flush();
    }

    /** A code may have two rows. */
    private static boolean haveOneCode(List<ErrorCode> rows) {
        return rows.stream().map(ErrorCode::code).distinct().count() == 1;
    }

    private static String text(ErrorCode row, Language language) {
        StringBuilder text = new StringBuilder();
        line(text, row.code() + " (" + row.httpStatus() + ") " + row.name());
        line(text, "  " + row.template());
        line(text, "  " + row.description(language));
        line(text, "  -> " + row.solution(language));
        line(text, "  " + row.stage().decidedBy() + ", " + RowTable.operations(row));
        row.note().ifPresent(note -> line(text, "  Note: " + note));
        return text.toString();
    }

    private static void line(StringBuilder text, String content) {
        text.append(content).append('\n');
    }
}
