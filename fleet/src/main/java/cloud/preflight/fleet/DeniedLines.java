package cloud.preflight.fleet;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.JsonText;
import cloud.preflight.catalog.Language;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the whole verdict of each denied server, one a line. Not safe for several threads at once. */
final class DeniedLines implements RowSink {

    private final OutputStream out;
    private final Answers answers;
    private final Language language;

    DeniedLines(OutputStream out, Answers answers, Language language) {
        this.out = out;
        this.answers = answers;
        this.language = language;
    }

    @Override
    public void row(FleetRow row) throws IOException {
        if (row.verdict().denied()) {
            byte[] start = JsonText.object(json -> {
                json.writeStringField("project_id", row.project());
                json.writeStringField("server_id", row.serverId());
            });
            byte[] verdict = answers.bytes(new Answer.Decided(row.verdict()), language);
            out.write(start, 0, start.length - 1);
            out.write(',');
            out.write(verdict, 1, verdict.length - 1);
            out.write('\n');
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
