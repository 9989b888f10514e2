package cloud.preflight.adapter.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Examined files as the XML that build servers know from JUnit: a test case a file. */
final class JUnitReport {

    private static final String SUITE = "preflight test";

    private JUnitReport() {}

    /**
     * Writes the report.
     *
     * @throws IOException when the file can't be written
     */
    static void write(Path report, List<Examined> files) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(report))) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", SUITE);
            xml.writeAttribute("tests", String.valueOf(files.size()));
            xml.writeAttribute("failures", count(files, Examined.Outcome.DIFFERENT));
            xml.writeAttribute("errors", count(files, Examined.Outcome.UNREADABLE));
            for (Examined file : files) {
                write(file, xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static String count(List<Examined> files, Examined.Outcome outcome) {
        return String.valueOf(
                files.stream().filter(file -> file.outcome() == outcome).count());
    }

    private static void write(Examined file, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", folder(file.file()));
        xml.writeAttribute("name", text(String.valueOf(file.file().getFileName())));
        if (file.outcome() != Examined.Outcome.AS_EXPECTED) {
            xml.writeStartElement(file.outcome() == Examined.Outcome.DIFFERENT ? "failure" : "error");
            xml.writeAttribute("message", text(file.problem()));
            xml.writeCharacters(text(String.join("\n", file.problems())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String folder(Path file) {
        return Optional.ofNullable(file.getParent())
                .map(parent -> text(parent.toString()))
                .orElse(".");
    }

    /** Not every character has a place in XML: the others as they are written in JSON. */
    private static String text(String content) {
        StringBuilder text = new StringBuilder();
        content.codePoints().forEach(character -> {
            boolean possible = character == '\n'
                    || character == '\t'
                    || character >= ' ' && (character < 0xD800 || character > 0xDFFF) && (character & 0xFFFE) != 0xFFFE;
            if (possible) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", character));
            }
        });
        return text.toString();
    }
}
