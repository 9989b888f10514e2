package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile.AzPair;
import cloud.preflight.rules.Gate;
import cloud.preflight.rules.ItemBackup;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.NamedItem;
import cloud.preflight.rules.NamedResource;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import cloud.preflight.rules.QuotaDemand;
import cloud.preflight.rules.RestoreTarget;
import cloud.preflight.rules.UsedItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the rules for engines that know no Java classes: its kind and its attributes, each a text, a truth or a number.
 * What is not known has a value too, and another attribute that says so.
 */
final class Attributes {

    private static final String[] TERNARIES = Arrays.stream(Ternary.values())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final String kind;
    private final Map<String, Object> values = new HashMap<>();

    private Attributes(String kind) {
        this.kind = kind;
    }

    /** What kind of fact it is. */
    String kind() {
        return kind;
    }

    /** The attributes by name: {@link String}, {@link Boolean} or {@link Long}. */
    Map<String, Object> values() {
        return values;
    }

    /** How a way between zones is written. */
    static String text(AzPair pair) {
        return pair.from() + " to " + pair.to();
    }

    /** The attributes of a fact of protect or restore. */
    static Attributes of(Operation operation, Object fact) {
        if (fact instanceof Mapping mapping) {
            return of(mapping);
        } else if (fact instanceof ItemBackup backup) {
            return new Attributes("item_backup").with("mapped", backup.mapped());
        } else if (fact instanceof ProtectedVolume volume) {
            return new Attributes("volume").volume(volume.volume());
        } else if (fact instanceof QuotaDemand demand) {
            return of(demand);
        } else if (fact instanceof RestoreTarget target) {
            return of(target);
        } else if (fact instanceof ProtectedServer server) {
            return of(server);
        }
        return asked(operation, fact);
    }

    private static Attributes asked(Operation operation, Object fact) {
        if (fact instanceof Gate gate) {
            return of(gate);
        } else if (fact instanceof NamedResource resource) {
            return of(operation, resource);
        } else if (fact instanceof NamedItem item) {
            return new Attributes("item").with("found", item.found());
        } else if (fact instanceof UsedItem used) {
            return new Attributes("used_item")
                    .with("status", used.item().status())
                    .with("restorable", used.item().restorable());
        }
        throw new IllegalArgumentException(fact.toString());
    }

    private static Attributes of(Gate gate) {
        return new Attributes("gate")
                .with("operation", gate.operation().id())
                .with("migrated_to_cbr", gate.account().migratedToCbr())
                .with("existing_user", gate.account().existingUser())
                .with("real_name_verified", gate.account().realNameVerified());
    }

    private static Attributes of(Operation operation, NamedResource resource) {
        Server server = resource.server();
        return new Attributes("resource")
                .with("operation", operation.id())
                .with("resource_type", resource.type())
                .with("found", resource.found())
                .with("server_known", server != null)
                .with("status", server == null ? "" : server.status());
    }

    private static Attributes of(ProtectedServer server) {
        return new Attributes("server")
                .with("resource_type", server.type())
                .with("status", server.server().status())
                .with("task_state", server.server().taskState())
                .with("restoring", server.restoring())
                .with("az", server.server().az())
                .with("az_known", server.server().azKnown())
                .with("volumes", server.volumes())
                .with("attached_known", server.attachedKnown());
    }

    private static Attributes of(QuotaDemand demand) {
        Quota quota = demand.quota();
        return new Attributes("quota")
                .with("listed", demand.listed())
                .with("quota_known", quota != null)
                .with("limited", quota != null && quota.limited())
                .with("unused", quota == null ? 0 : quota.left())
                .with("demand", demand.demand())
                .with("demand_uncertain", !demand.unknown().isEmpty());
    }

    private static Attributes of(RestoreTarget target) {
        CheckpointItem item = target.item();
        Server server = target.server();
        AzPair way = target.azPair();
        return new Attributes("target")
                .with("resource_type", target.type())
                .with("source_type", target.sourceType())
                .with("restoring", target.restoring())
                .with("volumes", target.volumes())
                .with("attached_known", target.attachedKnown())
                .with("mappings", target.mappings())
                .with("az_pair", way == null ? "" : text(way))
                .with("item_known", item != null)
                .with("item_az", item == null ? "" : item.az())
                .with("item_az_known", item != null && item.azKnown())
                .with("volume_backups_known", item != null && item.volumeBackupsKnown())
                .server(server);
    }

    private Attributes server(@Nullable Server server) {
        return with("server_known", server != null)
                .with("status", server == null ? "" : server.status())
                .with("task_state", server == null ? "" : server.taskState())
                .with("server_az", server == null ? "" : server.az())
                .with("server_az_known", server != null && server.azKnown());
    }

    private static Attributes of(Mapping mapping) {
        VolumeBackup backup = mapping.backup();
        return new Attributes("mapping")
                .with("in_item", mapping.inItem())
                .with("attached", mapping.attached())
                .with("target_volumes", mapping.target().volumes())
                .with("server_known", mapping.target().server() != null)
                .with("backup_known", backup != null)
                .with("backup_bootable", backup != null && backup.bootable())
                .with("backup_size", mapping.backupSize())
                .with("volume_size", mapping.volumeSize())
                .with("onto_system_disk", mapping.ontoSystemDisk())
                .volume(mapping.volume());
    }

    private Attributes volume(@Nullable Volume volume) {
        Volume.Storage storage = volume == null ? Volume.Storage.UNKNOWN : volume.storage();
        return with("volume_known", volume != null)
                .with("shareable", volume != null && volume.shareable())
                .with("dedicated", storage.dedicated())
                .with("service_type", storage.serviceType())
                .with("pool", storage.pool())
                .with("pool_known", storage.poolKnown());
    }

    private Attributes with(String name, String value) {
        values.put(name, value);
        return this;
    }

    private Attributes with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    private Attributes with(String name, long value) {
        values.put(name, value);
        return this;
    }

    private Attributes with(String name, Ternary value) {
        return with(name, TERNARIES[value.ordinal()]);
    }
}
