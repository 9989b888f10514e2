package cloud.preflight.live;

import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answers of services mean: a document, none, or a list to its end. Safe for any number of threads. */
final class NativeReads {

    private final Asking asking;

    NativeReads(Asking asking) {
        this.asking = asking;
    }

    /** Takes the documents of a list. */
    interface Taker {
        void take(Document document) throws IOException;
    }

    /** The document with this id, or that there is none. */
    Optional<Document> one(Section section, String id) throws ServiceFailure {
        if (!Paths.hasAddress(id)) {
            return Optional.empty();
        }
        Reply reply = asking.get(Service.of(section), Paths.of(section) + "/" + id);
        if (Nothing.isSaidBy(reply, section)) {
            return Optional.empty();
        }
        Document document = single(section, reply);
        if (!document.id().equals(id)) {
            throw failure(section, "it answered with another document than that which was asked for");
        }
        return isOfProject(document) ? Optional.of(document) : Optional.empty();
    }

    /** What a section that is one document has. */
    Document only(Section section) throws ServiceFailure {
        return single(section, asking.get(Service.of(section), Paths.of(section)));
    }

    private Document single(Section section, Reply reply) throws ServiceFailure {
        Page page = page(section, reply);
        if (page.isList() || page.documents().size() != 1) {
            throw failure(section, "its answer is not one document");
        }
        return page.documents().get(0);
    }

    /**
     * Gives the project's documents of a list, page by page.
     *
     * @return whether these are all; a service may say that there are more, and give no way on
     */
    boolean list(Section section, Taker taker) throws ServiceFailure, IOException {
        String query = asking.isOurs(Service.of(section))
                ? "?all_tenants=True&project_id=" + URLEncoder.encode(asking.project(), StandardCharsets.UTF_8)
                : "";
        Set<String> ids = new HashSet<>();
        Set<String> queries = new HashSet<>();
        while (true) {
            Page page = page(section, asking.get(Service.of(section), Paths.list(section) + query));
            take(section, page, ids, taker);
            if (page.next().isEmpty()) {
                return !page.goesOn();
            }
            query = "?" + page.next();
            if (page.documents().isEmpty() || !queries.add(query)) {
                throw failure(section, "its list does not come to an end");
            }
        }
    }

    private void take(Section section, Page page, Set<String> ids, Taker taker) throws ServiceFailure, IOException {
        if (!page.isList()) {
            throw failure(section, "its answer is no list");
        }
        for (Document document : page.documents()) {
            if (!ids.add(document.id())) {
                throw failure(section, "its list repeats itself");
            }
            if (isOfProject(document)) {
                taker.take(document);
            }
        }
    }

    private Page page(Section section, Reply reply) throws ServiceFailure {
        if (reply.status() != Reply.OK) {
            String what = "it answered " + reply.status() + " (" + section.id() + ")";
            throw reply.status() == Reply.NOT_FOUND && !Nothing.isSaidBy(reply, section)
                    ? ServiceFailure.noSuchPath(Service.of(section), what)
                    : new ServiceFailure(Service.of(section), what);
        }
        Page page = new Page(section);
        try {
            DocumentReader.ofAnswers().read(new ByteArrayInputStream(reply.body()), page);
            page.links(reply.body());
        } catch (InvalidDocument invalid) {
            throw failure(
                    section,
                    "its answer can't be read: " + invalid.faults().get(0).pointer() + " "
                            + invalid.faults().get(0).problem());
        } catch (IOException excess) {
            throw failure(section, "its answer is too large");
        }
        for (Document document : page.documents()) {
            if (document.content() instanceof Server server && isOutOfSight(server)) {
                throw failure(section, "it can't see where the server " + server.id() + " is");
            }
        }
        return page;
    }

    /** Nova tells little of a server whose part of the cloud it can't reach. */
    private static boolean isOutOfSight(Server server) {
        return server.status().equalsIgnoreCase("UNKNOWN") && server.volumesAttached() == null;
    }

    private boolean isOfProject(Document document) throws ServiceFailure {
        String field = Paths.owner(document.section());
        Object owner = fields(document).get(field);
        boolean ours = asking.isOurs(Service.of(document.section()));
        if (owner instanceof String || owner == null && !ours) {
            return owner == null || owner.equals(asking.project());
        }
        throw failure(document.section(), "a document of its has no readable " + field);
    }

    private static Map<String, @Nullable Object> fields(Document document) {
        try {
            return JsonTree.object(document.json());
        } catch (InvalidDocument impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ServiceFailure failure(Section section, String what) {
        return new ServiceFailure(Service.of(section), what + " (" + section.id() + ")");
    }
}
