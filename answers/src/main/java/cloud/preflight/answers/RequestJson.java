package cloud.preflight.answers;

import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Requests as JSON. */
final class RequestJson {

    private RequestJson() {}

    /** What a request is about: the fields that name it, as they are written in the request. */
    static void subject(Request request, JsonGenerator json) throws IOException {
        if (request instanceof Protect protect) {
            json.writeStringField("resource_id", protect.resourceId());
        } else if (request instanceof Restore restore) {
            json.writeStringField("checkpoint_item_id", restore.checkpointItemId());
            json.writeStringField("resource_id", restore.target().resourceId());
        } else if (request instanceof CreatePolicy create) {
            json.writeStringField("name", create.labels().name());
        } else if (request instanceof ResizeSpace resize) {
            json.writeStringField("type", resize.type());
            json.writeNumberField("size", resize.size());
        } else if (request instanceof DeleteTask delete) {
            json.writeStringField("task_id", delete.taskId());
        } else if (request instanceof ExecutePolicy execute) {
            json.writeStringField("plan_id", execute.planId());
        } else {
            policyOrBackup(request, json);
        }
    }

    private static void policyOrBackup(Request request, JsonGenerator json) throws IOException {
        if (request instanceof UpdatePolicy update) {
            json.writeStringField("policy_id", update.policyId());
        } else if (request instanceof DeletePolicy delete) {
            json.writeStringField("policy_id", delete.policyId());
        } else if (request instanceof ReplicatePolicy replicate) {
            json.writeStringField("policy_id", replicate.policyId());
        } else if (request instanceof ReplicateBackup replicate) {
            json.writeStringField("checkpoint_item_id", replicate.checkpointItemId());
        } else if (request instanceof DeleteBackup delete) {
            json.writeStringField("checkpoint_item_id", delete.checkpointItemId());
        } else if (request instanceof ShowBackup show) {
            json.writeStringField("checkpoint_item_id", show.checkpointItemId());
        } else if (request instanceof CreateImage create) {
            json.writeStringField("checkpoint_item_id", create.checkpointItemId());
        } else if (request instanceof CreateServer create) {
            json.writeStringField("checkpoint_item_id", create.checkpointItemId());
        }
    }

    /**
     * A request of the CSBS paths as a question without facts, which decides alike; of others, which are asked in bytes of
     * their own, there is none.
     */
    static Optional<byte[]> question(Request request) {
        if (request instanceof Protect protect) {
            return Optional.of(question(request, json -> {
                json.writeStringField("resource_id", protect.resourceId());
                json.writeStringField("resource_type", protect.resourceType());
                json.writeObjectFieldStart("extra_info");
                JsonText.texts(json, "exclude_volumes", protect.excludedVolumes());
                json.writeEndObject();
            }));
        }
        return request instanceof Restore restore
                ? Optional.of(question(request, json -> restore(restore, json)))
                : Optional.empty();
    }

    private static byte[] question(Request request, JsonText.Content content) {
        return JsonText.object(json -> {
            json.writeStringField("operation", request.operation().id());
            json.writeObjectFieldStart("request");
            content.write(json);
            json.writeEndObject();
        });
    }

    private static void restore(Restore restore, JsonGenerator json) throws IOException {
        json.writeStringField("checkpoint_item_id", restore.checkpointItemId());
        json.writeObjectFieldStart("target");
        json.writeStringField("resource_id", restore.target().resourceId());
        json.writeStringField("resource_type", restore.target().resourceType());
        json.writeArrayFieldStart("volumes");
        for (VolumeMapping mapping : restore.target().volumes()) {
            json.writeStartObject();
            json.writeStringField("backup_id", mapping.backupId());
            json.writeStringField("volume_id", mapping.volumeId());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
