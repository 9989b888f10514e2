package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts facts together from native documents, each as an API answered it: {@code {"servers": […], "servers_links": […]}},
 * {@code {"volume": {…}}}, {@code {"quotas": {…}}}. A later document of the same id takes the place of the earlier one; of
 * several quotas the last count, and so does of an account each answer. A list is known as a whole once one of its pages
 * is the last; a single document says nothing of the others. Not safe for several threads at once.
 */
public final class NativeFacts implements DocumentReader.Sink {

    private final DocumentReader reader = DocumentReader.ofAnswers();
    private final Map<Section, Map<String, Object>> documents = new EnumMap<>(Section.class);
    private final Set<Section> whole = EnumSet.noneOf(Section.class);

    /**
     * Adds what a document brings. The stream stays the caller's to close.
     *
     * @throws InvalidDocument with every fault of the document, which is then of no use; nor are the facts any more
     * @throws IOException when the stream breaks off
     */
    public void add(InputStream document) throws IOException, InvalidDocument {
        reader.read(document, this);
    }

    @Override
    public void known(Section section) {
        documents.computeIfAbsent(section, first -> new LinkedHashMap<>());
    }

    @Override
    public void document(Document document) {
        known(document.section());
        Map<String, Object> section = Objects.requireNonNull(documents.get(document.section()));
        if (document.content() instanceof Account later && section.get(document.id()) instanceof Account earlier) {
            section.put(document.id(), later.or(earlier));
        } else {
            section.put(document.id(), document.content());
        }
    }

    @Override
    public void page(Section section, boolean last) {
        if (last) {
            whole.add(section);
        }
    }

    /** The facts so far. */
    public Facts facts() {
        Facts.Builder facts = Facts.builder();
        documents.forEach((section, contents) -> {
            switch (section) {
                case SERVERS -> facts.servers(all(contents, Server.class));
                case VOLUMES -> facts.volumes(all(contents, Volume.class));
                case CHECKPOINT_ITEMS -> facts.checkpointItems(all(contents, CheckpointItem.class));
                case POLICIES -> facts.policies(all(contents, Policy.class));
                case OPERATION_LOGS -> facts.operationLogs(all(contents, OperationLog.class));
                case QUOTAS -> contents.values().forEach(quotas -> facts.quotas(all((List<?>) quotas, Quota.class)));
                case ACCOUNT -> all(contents, Account.class).forEach(facts::account);
            }
        });
        partial().forEach(facts::partial);
        return facts.build();
    }

    private Stream<Section> partial() {
        return documents.keySet().stream().filter(section -> section.isList() && !whole.contains(section));
    }

    private static <T> List<T> all(Map<String, ?> documents, Class<T> type) {
        return all(documents.values(), type);
    }

    private static <T> List<T> all(Collection<?> contents, Class<T> type) {
        return contents.stream().map(type::cast).toList();
    }
}
