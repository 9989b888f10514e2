package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.FactsBuilder;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts facts together from native documents, each as an API answered it: {@code {"servers": […], "servers_links": […]}},
 * {@code {"volume": {…}}}, {@code {"quotas": {…}}}. What several documents bring of one kind is added up, in their order;
 * of several quotas the last count, and so does of an account each answer. Not safe for several threads at once.
 */
public final class NativeFacts implements DocumentReader.Sink {

    private final DocumentReader reader = DocumentReader.ofAnswers();
    private final Map<Section, List<Object>> documents = new EnumMap<>(Section.class);

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
        documents.computeIfAbsent(section, first -> new ArrayList<>());
    }

    @Override
    public void document(Document document) {
        documents
                .computeIfAbsent(document.section(), first -> new ArrayList<>())
                .add(document.content());
    }

    /** The facts so far. */
    public Facts facts() {
        FactsBuilder facts = Facts.builder();
        documents.forEach((section, contents) -> {
            switch (section) {
                case SERVERS -> facts.servers(all(contents, Server.class));
                case VOLUMES -> facts.volumes(all(contents, Volume.class));
                case CHECKPOINT_ITEMS -> facts.checkpointItems(all(contents, CheckpointItem.class));
                case POLICIES -> facts.policies(all(contents, Policy.class));
                case OPERATION_LOGS -> facts.operationLogs(all(contents, OperationLog.class));
                case QUOTAS -> facts.quotas(all((List<?>) last(contents), Quota.class));
                case ACCOUNT ->
                    facts.account(all(contents, Account.class).stream()
                            .reduce(Account.UNKNOWN, (earlier, later) -> later.or(earlier)));
            }
        });
        return facts.build();
    }

    private static Object last(List<?> contents) {
        return contents.get(contents.size() - 1);
    }

    private static <T> List<T> all(List<?> contents, Class<T> type) {
        return contents.stream().map(type::cast).toList();
    }
}
