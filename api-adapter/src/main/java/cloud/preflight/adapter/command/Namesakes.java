package cloud.preflight.adapter.command;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.JsonTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks on while documents are read, for those that are called as a flag says where it should give an id. Not safe for several
 * threads at once.
 */
final class Namesakes implements DocumentReader.Sink {

    private static final int SHOWN = 3;

    private final DocumentReader.Sink into;
    private final List<Sought> sought = new ArrayList<>();

    /** What a flag names, as an id of this section, and the ids of what is called so. */
    private record Sought(String flag, Section section, String text, Set<String> called) {

        private boolean isIdOf(Document document) {
            return section == document.section() && text.equals(document.id());
        }

        /** A later document takes the place of an earlier one. */
        private void see(String id, String name) {
            if (text.equals(name)) {
                called.add(id);
            } else {
                called.remove(id);
            }
        }
    }

    /** What is read goes on to the other. */
    Namesakes(DocumentReader.Sink into) {
        this.into = into;
    }

    /** Looks for what a flag names. */
    void seek(String flag, Section section, String text) {
        sought.add(new Sought(flag, section, text, new LinkedHashSet<>()));
    }

    @Override
    public void known(Section section) throws IOException {
        into.known(section);
    }

    @Override
    public void page(Section section, boolean last) {
        into.page(section, last);
    }

    @Override
    public void document(Document document) throws IOException {
        into.document(document);
        sought.removeIf(one -> one.isIdOf(document));
        if (sought.stream().anyMatch(one -> one.section() == document.section())) {
            String name = JsonTree.text(document.json(), "name");
            sought.stream()
                    .filter(one -> one.section() == document.section())
                    .forEach(one -> one.see(document.id(), name));
        }
    }

    /** A line for each flag whose text is no id of what is known, but a name. */
    List<String> words(Facts known) {
        return sought.stream()
                .filter(one -> !one.called().isEmpty() && !isId(one, known.unscoped()))
                .map(one -> words(one, List.copyOf(one.called())))
                .toList();
    }

    private static boolean isId(Sought sought, Facts known) {
        Facts.Found<?> found = switch (sought.section()) {
            case SERVERS -> known.server(sought.text());
            case VOLUMES -> known.volume(sought.text());
            case CHECKPOINT_ITEMS -> known.checkpointItem(sought.text());
            case POLICIES -> known.policy(sought.text());
            case OPERATION_LOGS, QUOTAS, ACCOUNT -> throw new IllegalStateException(sought + " has no name");
        };
        return found.exists().isYes();
    }

    private static String words(Sought sought, List<String> ids) {
        String some = String.join(", ", ids.subList(0, Math.min(ids.size(), SHOWN)));
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        return VerdictText.shown(sought.flag() + " " + sought.text() + " is no id but a name: of " + some + more);
    }
}
