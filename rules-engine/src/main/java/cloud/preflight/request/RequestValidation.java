package cloud.preflight.request;

import cloud.preflight.profile.Profile;
import cloud.preflight.request.Restore.VolumeMapping;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What makes a request one that can be decided at all. It comes before every rule. Immutable and safe for any number of
 * threads.
 */
public final class RequestValidation {

    private static final Set<String> SPACES = Set.of("backup_capacity", "replication_capacity");

    private final Profile profile;

    /** The validation under this profile, which has the provider's id and the limit of servers in a policy. */
    public RequestValidation(Profile profile) {
        this.profile = profile;
    }

    /**
     * Lets a valid request pass.
     *
     * @throws InvalidRequest with every fault of an invalid one
     */
    public void require(Request request) {
        List<Fault> faults = faults(request);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** Every fault of the request; empty for a valid one. Pointers start at the request. */
    public List<Fault> faults(Request request) {
        return find(request, new Faults(pointer -> false, Integer.MAX_VALUE)).found();
    }

    /**
     * Faults of a request.
     *
     * @param faults some of them, in no order
     * @param more how many there are beside
     */
    public record Found(List<Fault> faults, int more) {}

    /**
     * The first faults of the request, were they in the order of its document, and perhaps some more.
     *
     * @param ignored at which pointers, from the request on, there is nothing to be found
     * @param first how many
     */
    public Found firstFaults(Request request, Predicate<String> ignored, int first) {
        Faults faults = find(request, new Faults(ignored, first));
        return new Found(faults.found(), faults.more());
    }

    private Faults find(Request request, Faults faults) {
        switch (request.operation()) {
            case PROTECT -> protect((Protect) request, faults);
            case RESTORE -> restore((Restore) request, faults);
            case CREATE_POLICY -> new PolicyValidation(profile, faults).create((CreatePolicy) request);
            case UPDATE_POLICY -> new PolicyValidation(profile, faults).update((UpdatePolicy) request);
            case EXECUTE_POLICY -> new PolicyValidation(profile, faults).execute((ExecutePolicy) request);
            case DELETE_POLICY -> faults.id("/policy_id", ((DeletePolicy) request).policyId());
            case REPLICATE_POLICY -> replicate((ReplicatePolicy) request, faults);
            case REPLICATE_BACKUP -> replicate((ReplicateBackup) request, faults);
            case DELETE_BACKUP -> item(((DeleteBackup) request).checkpointItemId(), faults);
            case SHOW_BACKUP -> item(((ShowBackup) request).checkpointItemId(), faults);
            case CREATE_IMAGE -> item(((CreateImage) request).checkpointItemId(), faults);
            case CREATE_SERVER -> item(((CreateServer) request).checkpointItemId(), faults);
            case RESIZE_SPACE -> resize((ResizeSpace) request, faults);
            case DELETE_TASK -> faults.id("/task_id", ((DeleteTask) request).taskId());
        }
        return faults;
    }

    private static void item(String id, Faults faults) {
        faults.id("/checkpoint_item_id", id);
    }

    private static void protect(Protect request, Faults faults) {
        faults.id("/resource_id", request.resourceId());
        faults.optionalName("/backup_name", request.labels().name());
        faults.description("/description", request.labels().description());
        TagValidation.check(request.tags(), faults);
        for (int i = 0; i < request.excludedVolumes().size(); i++) {
            faults.id(
                    "/extra_info/exclude_volumes/" + i,
                    request.excludedVolumes().get(i));
        }
    }

    private static void restore(Restore request, Faults faults) {
        item(request.checkpointItemId(), faults);
        faults.id("/target/resource_id", request.target().resourceId());
        List<VolumeMapping> mappings = request.target().volumes();
        for (int i = 0; i < mappings.size(); i++) {
            faults.id("/target/volumes/" + i + "/backup_id", mappings.get(i).backupId());
            faults.id("/target/volumes/" + i + "/volume_id", mappings.get(i).volumeId());
        }
        faults.unique(mappings.stream().map(VolumeMapping::backupId).toList(), "/target/volumes", "/backup_id");
        faults.unique(mappings.stream().map(VolumeMapping::volumeId).toList(), "/target/volumes", "/volume_id");
    }

    private static void replicate(ReplicatePolicy request, Faults faults) {
        faults.id("/policy_id", request.policyId());
        destination(request.destinationRegion(), request.destinationProjectId(), faults);
    }

    private static void replicate(ReplicateBackup request, Faults faults) {
        item(request.checkpointItemId(), faults);
        destination(request.destinationRegion(), request.destinationProjectId(), faults);
    }

    private static void destination(String region, String projectId, Faults faults) {
        faults.id("/destination_region", region);
        faults.id("/destination_project_id", projectId);
    }

    private static void resize(ResizeSpace request, Faults faults) {
        if (!SPACES.contains(request.type())) {
            faults.add("/type", "is '" + request.type() + "', not backup_capacity or replication_capacity");
        }
        if (request.size() < 0) {
            faults.add("/size", "is " + request.size() + ", must not be negative");
        }
    }
}
