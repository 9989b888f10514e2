package example;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.InvalidRequest;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import cloud.preflight.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks one question an operation as somebody who embeds the library does. */
public final class Main {

    private static final String PROVIDER = "fc4d5750-22e7-4798-8a46-f48f62c4c1da";

    /** The primary code that each question is answered with; empty where it is not denied. */
    private static final Map<Operation, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Operation.PROTECT, ""),
            Map.entry(Operation.RESTORE, "CSBS.6024"),
            Map.entry(Operation.CREATE_POLICY, "CSBS.9007"),
            Map.entry(Operation.UPDATE_POLICY, ""),
            Map.entry(Operation.DELETE_POLICY, ""),
            Map.entry(Operation.EXECUTE_POLICY, ""),
            Map.entry(Operation.REPLICATE_POLICY, ""),
            Map.entry(Operation.REPLICATE_BACKUP, ""),
            Map.entry(Operation.DELETE_BACKUP, ""),
            Map.entry(Operation.SHOW_BACKUP, ""),
            Map.entry(Operation.CREATE_IMAGE, "CSBS.8009"),
            Map.entry(Operation.CREATE_SERVER, ""),
            Map.entry(Operation.RESIZE_SPACE, "CSBS.9009"),
            Map.entry(Operation.DELETE_TASK, "CSBS.6040")));

    private Main() {}

    public static void main(String[] arguments) {
        absent("io.micronaut.http.HttpRequest");
        absent("com.fasterxml.jackson.core.JsonParser");
        nothingOfTheInsideIsCompiledAgainst(System.getProperty("compile.path"));
        Preflight preflight = Preflight.create();
        EXPECTED.keySet().forEach(operation -> ask(preflight, request(operation)));
        refuse(preflight, new Protect(""));
        System.out.println(preflight.ruleset() + " answered " + EXPECTED.size() + " questions");
    }

    private static void ask(Preflight preflight, Request request) {
        Verdict verdict = preflight.check(request, facts().scopedTo(preflight.needs(request)));
        String primary = verdict.primary().map(violation -> violation.row().code()).orElse("");
        if (!primary.equals(EXPECTED.get(request.operation()))) {
            throw new AssertionError(request + " gave " + verdict);
        }
    }

    private static void refuse(Preflight preflight, Request request) {
        try {
            preflight.check(request, facts());
        } catch (InvalidRequest expected) {
            if (expected.faults().get(0).pointer().equals("/resource_id")) {
                return;
            }
        }
        throw new AssertionError(request + " was not refused");
    }

    /** The rules engine and the readers of recurrence and YAML come along, but nobody can come to depend on them. */
    private static void nothingOfTheInsideIsCompiledAgainst(String compilePath) {
        if (!compilePath.contains("preflight-catalog") || compilePath.matches(".*(drools|kie-|lib-recur|snakeyaml).*")) {
            throw new AssertionError("compiled against " + compilePath);
        }
    }

    private static void absent(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException expected) {
            return;
        }
        throw new AssertionError(name + " is on the class path");
    }

    private static Facts facts() {
        return Facts.builder()
                .servers(List.of(Server.builder("server-1", "ACTIVE")
                        .az("az1")
                        .volumesAttached(List.of("volume-1"))
                        .build()))
                .volumes(List.of(Volume.builder("volume-1", 20).build()))
                .checkpointItems(List.of(CheckpointItem.builder("item-1", "available", "server-1")
                        .az("az1")
                        .volumeBackups(List.of(new VolumeBackup("backup-1", false, 40)))
                        .build()))
                .policies(List.of(Policy.of("policy-1", "nightly", List.of("server-1"))))
                .quotas(List.of(new Quota(Quota.BACKUP_CAPACITY, 500, 40)))
                .operationLogs(List.of())
                .build();
    }

    private static Request request(Operation operation) {
        return switch (operation) {
            case PROTECT -> new Protect("server-1");
            case RESTORE -> new Restore(
                    "item-1", new Target("server-1", List.of(new VolumeMapping("backup-1", "volume-1"))));
            case CREATE_POLICY -> new CreatePolicy(
                    Labels.named("nightly"), PROVIDER, List.of(new BoundResource("server-1")), List.of(), List.of());
            case UPDATE_POLICY -> new UpdatePolicy("policy-1", Labels.named("weekly"), List.of(), List.of());
            case DELETE_POLICY -> new DeletePolicy("policy-1");
            case EXECUTE_POLICY -> new ExecutePolicy("policy-1");
            case REPLICATE_POLICY -> new ReplicatePolicy("policy-1", "region-2", "project-2");
            case REPLICATE_BACKUP -> new ReplicateBackup("item-1", "region-2", "project-2");
            case DELETE_BACKUP -> new DeleteBackup("item-1");
            case SHOW_BACKUP -> new ShowBackup("item-1");
            case CREATE_IMAGE -> new CreateImage("item-1");
            case CREATE_SERVER -> new CreateServer("item-1");
            case RESIZE_SPACE -> new ResizeSpace(Quota.BACKUP_CAPACITY, 10);
            case DELETE_TASK -> new DeleteTask("task-1");
        };
    }
}
