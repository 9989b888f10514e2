package cloud.preflight.facts;

import cloud.preflight.facts.OperationLog.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a project with what belongs to one server in place of all that the project has of it. It is made for each
 * server of a fleet, so that it indexes nothing unless there is much. Immutable as the project's facts are.
 */
final class ServerFacts implements Facts {

    /** So many documents are looked through. */
    private static final int FEW = 16;

    private final Facts project;
    private final OneServer own;
    private final Map<String, Volume> byId;

    ServerFacts(Facts project, OneServer own) {
        this.project = project;
        this.own = own;
        byId = own.volumes().size() <= FEW ? Map.of() : index(own.volumes());
    }

    private static Map<String, Volume> index(List<Volume> volumes) {
        Map<String, Volume> byId = new HashMap<>(volumes.size() * 2);
        volumes.forEach(volume -> byId.put(volume.id(), volume));
        return byId;
    }

    private <T> Found<T> found(@Nullable T document, Section section) {
        if (document != null) {
            return Found.of(document);
        }
        return whole(section) ? Found.none() : Found.unknown();
    }

    private static <T> @Nullable T find(List<T> documents, String id, Function<T, String> idOf) {
        for (T document : documents) {
            if (idOf.apply(document).equals(id)) {
                return document;
            }
        }
        return null;
    }

    @Override
    public Set<Section> sections() {
        return project.sections();
    }

    @Override
    public List<?> documents(Section section) {
        return switch (section) {
            case SERVERS -> List.of(own.server());
            case VOLUMES -> own.volumes();
            case CHECKPOINT_ITEMS -> own.items();
            case OPERATION_LOGS -> own.logs();
            case POLICIES, QUOTAS, ACCOUNT -> project.documents(section);
        };
    }

    @Override
    public boolean whole(Section section) {
        return project.whole(section);
    }

    @Override
    public Found<Server> server(String id) {
        return found(id.equals(own.server().id()) ? own.server() : null, Section.SERVERS);
    }

    @Override
    public Found<Volume> volume(String id) {
        return found(byId.isEmpty() ? find(own.volumes(), id, Volume::id) : byId.get(id), Section.VOLUMES);
    }

    @Override
    public List<String> volumesNaming(String serverId) {
        List<String> naming = new ArrayList<>(own.volumes().size());
        for (Volume volume : own.volumes()) {
            if (names(volume, serverId)) {
                naming.add(volume.id());
            }
        }
        return Collections.unmodifiableList(naming);
    }

    private static boolean names(Volume volume, String serverId) {
        for (Volume.Attachment attachment : volume.attachments()) {
            if (attachment.serverId().equals(serverId)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Found<CheckpointItem> checkpointItem(String id) {
        return found(find(own.items(), id, CheckpointItem::id), Section.CHECKPOINT_ITEMS);
    }

    @Override
    public Found<Policy> policy(String id) {
        return project.policy(id);
    }

    @Override
    public long policyCount() {
        return project.policyCount();
    }

    @Override
    public Ternary policyNamed(String name, String exceptId) {
        return project.policyNamed(name, exceptId);
    }

    @Override
    public Ternary policyBinding(String serverId, String exceptId) {
        return project.policyBinding(serverId, exceptId);
    }

    @Override
    public Found<OperationLog> operationLog(String id) {
        return found(find(own.logs(), id, OperationLog::id), Section.OPERATION_LOGS);
    }

    @Override
    public Ternary runningOn(String serverId, Type type) {
        return running(log -> log.type() == type && log.subject().resourceId().equals(serverId));
    }

    @Override
    public Ternary runningFor(String policyId, Type type, boolean autoTrigger) {
        return running(log -> log.type() == type
                && log.autoTrigger() == autoTrigger
                && log.subject().planId().equals(policyId));
    }

    private Ternary running(Predicate<OperationLog> wanted) {
        for (OperationLog log : own.logs()) {
            if (log.inProgress() && wanted.test(log)) {
                return Ternary.YES;
            }
        }
        return Ternary.found(false, whole(Section.OPERATION_LOGS));
    }

    @Override
    public Found<Quota> quota(String type) {
        return project.quota(type);
    }

    @Override
    public Account account() {
        return project.account();
    }
}
