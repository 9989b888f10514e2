package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes documents with the native fields that they are read from, and no others. */
final class DocumentJson {

    private final JsonGenerator json;

    DocumentJson(JsonGenerator json) {
        this.json = json;
    }

    /** What is written of one element of a list. */
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    /** A document of any section. */
    void write(Object document) throws IOException {
        json.writeStartObject();
        if (document instanceof Server server) {
            server(server);
        } else if (document instanceof Volume volume) {
            volume(volume);
        } else if (document instanceof CheckpointItem item) {
            item(item);
        } else if (document instanceof Policy policy) {
            policy(policy);
        } else if (document instanceof Quota quota) {
            quota(quota);
        } else if (document instanceof OperationLog log) {
            log(log);
        } else if (document instanceof Account account) {
            account(account);
        } else {
            throw new IllegalArgumentException("no document of the facts: " + document.getClass());
        }
        json.writeEndObject();
    }

    private void server(Server server) throws IOException {
        json.writeStringField("id", server.id());
        json.writeStringField("status", server.status());
        text("OS-EXT-STS:task_state", server.taskState());
        text("OS-EXT-AZ:availability_zone", server.az());
        text("OS-EXT-SRV-ATTR:root_device_name", server.rootDevice());
        List<String> attached = server.volumesAttached();
        if (attached != null) {
            list("os-extended-volumes:volumes_attached", attached, id -> json.writeStringField("id", id));
        }
    }

    private void volume(Volume volume) throws IOException {
        Volume.Storage storage = volume.storage();
        json.writeStringField("id", volume.id());
        json.writeNumberField("size", volume.size());
        flag("multiattach", volume.sharing().multiattach());
        flag("shareable", volume.sharing().shareable());
        flag("bootable", volume.bootable());
        text("service_type", storage.serviceType());
        text("dedicated_storage_id", storage.dedicated() ? "dedicated" : "");
        // What stands before the first # is not read.
        text("os-vol-host-attr:host", storage.poolKnown() ? "host" + pool(storage) : "");
        list("attachments", volume.attachments(), attachment -> {
            text("server_id", attachment.serverId());
            text("device", attachment.device());
        });
    }

    private static String pool(Volume.Storage storage) {
        return storage.pool().isEmpty() ? "" : "#" + storage.pool();
    }

    private void item(CheckpointItem item) throws IOException {
        json.writeStringField("id", item.id());
        json.writeStringField("status", item.status());
        json.writeStringField("resource_id", item.source().resourceId());
        json.writeStringField("resource_type", item.source().resourceType());
        json.writeObjectFieldStart("extend_info");
        text("resource_az", item.az());
        text("supported_restore_mode", item.restorable() ? "" : "na");
        if (item.imageRegistered()) {
            list("os_images_data", List.of(item.id()), id -> {});
        }
        List<VolumeBackup> backups = item.volumeBackups();
        if (backups != null) {
            list("volume_backups", backups, this::backup);
        }
        json.writeEndObject();
    }

    private void backup(VolumeBackup backup) throws IOException {
        json.writeStringField("id", backup.id());
        flag("bootable", backup.bootable());
        json.writeNumberField("source_volume_size", backup.sourceVolumeSize());
        text("source_volume_id", backup.sourceVolumeId());
    }

    private void policy(Policy policy) throws IOException {
        json.writeStringField("id", policy.id());
        json.writeStringField("name", policy.name());
        json.writeStringField("status", policy.status());
        list("resources", policy.resources(), this::bound);
    }

    private void bound(Policy.Resource resource) throws IOException {
        json.writeStringField("id", resource.id());
        json.writeStringField("type", resource.type());
        if (!resource.excludedVolumes().isEmpty()) {
            json.writeObjectFieldStart("extra_info");
            json.writeArrayFieldStart("exclude_volumes");
            for (String id : resource.excludedVolumes()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void quota(Quota quota) throws IOException {
        json.writeStringField("type", quota.type());
        json.writeNumberField("quota", quota.quota());
        json.writeNumberField("used", quota.used());
    }

    private void log(OperationLog log) throws IOException {
        json.writeStringField("id", log.id());
        json.writeStringField("operation_type", log.type().name().toLowerCase(Locale.ROOT));
        json.writeStringField("status", log.inProgress() ? "running" : "success");
        text("plan_id", log.subject().planId());
        text("resource_id", log.subject().resourceId());
        flag("auto_trigger", log.autoTrigger());
    }

    private void account(Account account) throws IOException {
        known("real_name_verified", account.realNameVerified());
        known("migrated_to_cbr", account.migratedToCbr());
        known("existing_user", account.existingUser());
    }

    private void known(String name, Ternary value) throws IOException {
        if (value != Ternary.UNKNOWN) {
            json.writeBooleanField(name, value == Ternary.YES);
        }
    }

    /** A text that is as good as absent when it is empty. */
    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** A flag that is as good as absent when it is false. */
    private void flag(String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }

    private <T> void list(String name, List<T> elements, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : elements) {
            json.writeStartObject();
            element.write(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
