package cloud.preflight.openstack;

import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.UpdatePolicy;
import java.io.IOException;
import java.util.List;

/** Reads the requests that create, change and execute a policy. */
final class PolicyRequestReader {

    private static final int NAME = 0;
    private static final int DESCRIPTION = 1;
    private static final int PARAMETERS = 2;
    private static final int RESOURCES = 3;
    private static final int SCHEDULED_OPERATIONS = 4;
    /** The provider of a policy that is to be, the id of one that is. */
    private static final int PROVIDER_OR_ID = 5;

    private static final int TAGS = 6;

    private static final Fields CREATE =
            Fields.of("name", "description", "parameters", "resources", "scheduled_operations", "provider_id", "tags");

    private static final Fields UPDATE =
            Fields.of("name", "description", "parameters", "resources", "scheduled_operations", "policy_id");

    private static final String SUCCESSOR =
            ": operation_definition and trigger straight in a policy are the form of the"
                    + " successor's API (CBR); here they stand in an entry of this list";

    private static final int PLAN_ID = 0;
    private static final int EXECUTION = 1;
    private static final Fields EXECUTE = Fields.of("plan_id", "parameters");

    private static final int AUTO_TRIGGER = 0;
    private static final int PICKED = 1;
    private static final Fields EXECUTION_PARAMETERS = Fields.of("auto_trigger", "resources");

    private String name;
    private String description = "";
    private String providerOrId = Cursor.UNREAD;
    private List<BoundResource> resources = List.of();
    private List<ScheduledOperation> schedule = List.of();
    private List<Tag> tags = List.of();
    private boolean successor;

    private PolicyRequestReader(String absentName) {
        name = absentName;
    }

    static CreatePolicy create(Cursor cursor) throws IOException {
        PolicyRequestReader read = new PolicyRequestReader(Cursor.UNREAD);
        if (cursor.isObject()) {
            ObjectCursor fields = read.fields(cursor, CREATE);
            fields.require(NAME, PROVIDER_OR_ID, PARAMETERS, RESOURCES);
            if (!fields.has(SCHEDULED_OPERATIONS)) {
                cursor.missing(CREATE.name(SCHEDULED_OPERATIONS), read.successor ? SUCCESSOR : "");
            }
        }
        return new CreatePolicy(
                new Labels(read.name, read.description), read.providerOrId, read.resources, read.schedule, read.tags);
    }

    static UpdatePolicy update(Cursor cursor) throws IOException {
        PolicyRequestReader read = new PolicyRequestReader("");
        if (cursor.isObject()) {
            read.fields(cursor, UPDATE).require(PROVIDER_OR_ID);
        }
        return new UpdatePolicy(
                read.providerOrId, new Labels(read.name, read.description), read.resources, read.schedule);
    }

    private ObjectCursor fields(Cursor cursor, Fields named) throws IOException {
        ObjectCursor fields = new ObjectCursor(cursor, named, this::unknown);
        for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
            switch (field) {
                case NAME -> name = cursor.someText();
                case DESCRIPTION -> description = cursor.text();
                case PARAMETERS -> cursor.anyObject();
                case RESOURCES -> resources = RequestLists.every(cursor, BoundResourceReader::read);
                case SCHEDULED_OPERATIONS -> schedule = RequestLists.every(cursor, ScheduledOperationReader::read);
                case PROVIDER_OR_ID -> providerOrId = cursor.text();
                case TAGS -> tags = TagReader.tags(cursor);
                default -> throw new IllegalStateException();
            }
        }
        return fields;
    }

    private void unknown(String name, Cursor value) {
        Wrapper.refuse(name, value);
        successor |= name.equals("operation_definition") || name.equals("trigger");
    }

    static ExecutePolicy execute(Cursor cursor) throws IOException {
        String planId = Cursor.UNREAD;
        List<String> picked = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, EXECUTE, Wrapper::refuse);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case PLAN_ID -> planId = cursor.text();
                    case EXECUTION -> picked = picked(cursor);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(PLAN_ID);
        }
        return new ExecutePolicy(planId, picked);
    }

    private static List<String> picked(Cursor cursor) throws IOException {
        List<String> picked = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, EXECUTION_PARAMETERS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case AUTO_TRIGGER -> cursor.flag();
                    case PICKED -> picked = RequestLists.every(cursor, Cursor::text);
                    default -> throw new IllegalStateException();
                }
            }
        }
        return picked;
    }
}
