package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.SectionJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** All facts of a project as they were given, section by section, in a stream that holds no transaction. */
final class Everything {

    private Everything() {}

    static InputStream of(String project, Database database) {
        return of(project, database, Spool.create());
    }

    static InputStream of(String project, Database database, Spool spool) {
        try (OutputStream out = spool.out()) {
            out.write('{');
            database.read(
                    handle -> {
                        write(new Reading(handle, project, database.keys()), out);
                        return true;
                    },
                    () -> false);
            out.write('}');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException failure) {
            spool.delete();
            throw failure;
        }
        return spool.last();
    }

    private static void write(Reading reading, OutputStream out) {
        try {
            String before = "";
            for (Section section : reading.known().keySet()) {
                out.write(text(before + SectionJson.start(section)));
                String between = "";
                for (Reading.Stored stored : reading.after(section, -1)) {
                    out.write(text(between));
                    out.write(stored.json());
                    between = ",";
                }
                out.write(text(SectionJson.end(section)));
                before = ",";
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
