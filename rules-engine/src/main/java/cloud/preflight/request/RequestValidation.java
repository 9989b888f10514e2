package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.internal.text.Shown;
import cloud.preflight.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request one that can be decided at all. It comes before every rule. Immutable and safe for any number of
 * threads.
 */
public final class RequestValidation {

    private static final Set<String> SPACES = Set.of("backup_capacity", "replication_capacity");

    private static final Field CHECKPOINT_ITEM_ID = Field.of("/checkpoint_item_id");
    private static final Field DESTINATION_REGION = Field.of("/destination_region");
    private static final Field DESTINATION_PROJECT_ID = Field.of("/destination_project_id");
    private static final Field TYPE = Field.of("/type");
    private static final Field SIZE = Field.of("/size");
    private static final Field TASK_ID = Field.of("/task_id");

    private final Profile profile;

    /** The validation under this profile, which has the provider's id and the limit of servers in a policy. */
    public RequestValidation(Profile profile) {
        this.profile = requireNonNull(profile, "profile");
    }

    /** A request that was found to be valid: only a validation makes one. Immutable and safe for any number of threads. */
    public static final class Valid {

        private final Request request;
        private final Profile profile;

        private Valid(Request request, Profile profile) {
            this.request = request;
            this.profile = profile;
        }

        /** The request itself. */
        public Request request() {
            return request;
        }

        /** The profile that it is valid under. */
        public Profile profile() {
            return profile;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Valid valid && request.equals(valid.request) && profile.equals(valid.profile);
        }

        @Override
        public int hashCode() {
            return request.hashCode();
        }

        @Override
        public String toString() {
            return request.toString();
        }
    }

    /**
     * Lets a valid request pass.
     *
     * @throws InvalidRequest with every fault of an invalid one
     */
    public Valid require(Request request) {
        List<Fault> faults = faults(request);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new Valid(request, profile);
    }

    /** Every fault of the request; empty for a valid one. Pointers start at the request. */
    public List<Fault> faults(Request request) {
        return find(request, new Faults(null, Integer.MAX_VALUE)).found();
    }

    /** What was found of a request. Immutable. */
    public static final class Found {

        private final List<Fault> faults;
        private final int more;
        private final @Nullable Valid valid;

        private Found(List<Fault> faults, int more, @Nullable Valid valid) {
            this.faults = List.copyOf(faults);
            this.more = more;
            this.valid = valid;
        }

        /** Some of its faults, in no order. */
        public List<Fault> faults() {
            return faults;
        }

        /** How many there are beside. */
        public int more() {
            return more;
        }

        /** The request, where it is valid. */
        public Optional<Valid> valid() {
            return Optional.ofNullable(valid);
        }
    }

    /**
     * The first faults of a request that was read from a document, were they in the order of the document, and perhaps some
     * more.
     *
     * @param unread what stands in the request for each text that could not be read, and is none that could be. It has no
     *     further faults, but a request that has it is not valid
     * @param first how many
     */
    public Found firstFaults(Request request, String unread, int first) {
        Faults faults = find(request, new Faults(unread, first));
        return new Found(faults.found(), faults.more(), faults.none() ? new Valid(request, profile) : null);
    }

    private Faults find(Request request, Faults faults) {
        switch (request.operation()) {
            case PROTECT -> ServerValidation.protect((Protect) request, faults);
            case RESTORE -> restore((Restore) request, faults);
            case CREATE_POLICY -> new PolicyValidation(profile, faults).create((CreatePolicy) request);
            case UPDATE_POLICY -> new PolicyValidation(profile, faults).update((UpdatePolicy) request);
            case EXECUTE_POLICY -> new PolicyValidation(profile, faults).execute((ExecutePolicy) request);
            case DELETE_POLICY -> faults.id(PolicyValidation.POLICY_ID, ((DeletePolicy) request).policyId());
            case REPLICATE_POLICY -> replicate((ReplicatePolicy) request, faults);
            case REPLICATE_BACKUP -> replicate((ReplicateBackup) request, faults);
            case DELETE_BACKUP -> faults.id(CHECKPOINT_ITEM_ID, ((DeleteBackup) request).checkpointItemId());
            case SHOW_BACKUP -> faults.id(CHECKPOINT_ITEM_ID, ((ShowBackup) request).checkpointItemId());
            case CREATE_IMAGE -> faults.id(CHECKPOINT_ITEM_ID, ((CreateImage) request).checkpointItemId());
            case CREATE_SERVER -> faults.id(CHECKPOINT_ITEM_ID, ((CreateServer) request).checkpointItemId());
            case RESIZE_SPACE -> resize((ResizeSpace) request, faults);
            case DELETE_TASK -> faults.id(TASK_ID, ((DeleteTask) request).taskId());
        }
        return faults;
    }

    private static void restore(Restore request, Faults faults) {
        faults.id(CHECKPOINT_ITEM_ID, request.checkpointItemId());
        ServerValidation.target(request.target(), faults);
    }

    private static void replicate(ReplicatePolicy request, Faults faults) {
        faults.id(PolicyValidation.POLICY_ID, request.policyId());
        destination(request.destinationRegion(), request.destinationProjectId(), faults);
    }

    private static void replicate(ReplicateBackup request, Faults faults) {
        faults.id(CHECKPOINT_ITEM_ID, request.checkpointItemId());
        destination(request.destinationRegion(), request.destinationProjectId(), faults);
    }

    private static void destination(String region, String projectId, Faults faults) {
        faults.id(DESTINATION_REGION, region);
        faults.id(DESTINATION_PROJECT_ID, projectId);
    }

    private static void resize(ResizeSpace request, Faults faults) {
        if (!faults.isUnread(request.type()) && !SPACES.contains(request.type())) {
            faults.add(TYPE, "is '" + Shown.of(request.type()) + "', not backup_capacity or replication_capacity");
        }
        if (request.size() < 0) {
            faults.add(SIZE, "is " + request.size() + ", must not be negative");
        }
    }
}
