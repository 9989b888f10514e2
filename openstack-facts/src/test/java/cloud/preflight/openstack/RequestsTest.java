package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Server;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.Request.Tag;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.ScheduledOperation.Retention;
import cloud.preflight.request.ScheduledOperation.Retention.Limit;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of a request lands where it belongs. */
class RequestsTest {

    private static final String PATTERN =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=DAILY;BYHOUR=3\nEND:VEVENT\nEND:VCALENDAR\n";
    private static final Map<Limit, Long> LIMITS = Map.of(
            Limit.MAX_BACKUPS, 10L,
            Limit.RETENTION_DURATION_DAYS, 30L,
            Limit.DAY_BACKUPS, 1L,
            Limit.WEEK_BACKUPS, 2L,
            Limit.MONTH_BACKUPS, 3L,
            Limit.YEAR_BACKUPS, 4L);
    private static final List<Tag> TAGS = List.of(new Tag("team", "web"));
    private static final List<BoundResource> SERVERS = List.of(new BoundResource("s1", Server.TYPE, "web"));

    /** What the requests of {@code requests.json} are. */
    static Stream<Request> requests() {
        return Stream.of(
                new Protect("s1", Server.TYPE, new Labels("monday", "before the update"), TAGS, List.of("v2")),
                new Restore("i1", new Target("s1", Server.TYPE, List.of(new VolumeMapping("b1", "v1")))),
                new CreatePolicy(
                        new Labels("weekly", "every week"),
                        "fc4d5750-22e7-4798-8a46-f48f62c4c1da",
                        SERVERS,
                        List.of(new ScheduledOperation(
                                "o1",
                                new Labels("nightly", "at night"),
                                true,
                                new Retention(LIMITS, "UTC+08:00"),
                                PATTERN)),
                        TAGS),
                new UpdatePolicy(
                        "p1",
                        new Labels("daily", "every day"),
                        SERVERS,
                        List.of(schedule(true, new Retention(Map.of(Limit.MAX_BACKUPS, 1L), "UTC")))),
                new DeletePolicy("p1"),
                new ExecutePolicy("p1", List.of("s1")),
                new ReplicatePolicy("p1", "north", "project-2"),
                new ReplicateBackup("i1", "north", "project-2"),
                new DeleteBackup("i1"),
                new ShowBackup("i1"),
                new CreateImage("i1"),
                new CreateServer("i1"),
                new ResizeSpace("backup_capacity", 100),
                new DeleteTask("t1"));
    }

    private static ScheduledOperation schedule(boolean enabled, Retention retention) {
        return new ScheduledOperation("", Labels.NONE, enabled, retention, "");
    }

    private static Request read(String operation, String request) throws InvalidDocument {
        return Questions.read("{'operation': '" + operation + "', 'request': " + request + "}")
                .request();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyFieldIsRead(Request request) throws InvalidDocument {
        String operation = request.operation().id();
        assertThat(Questions.read(Trees.bytes(NamedField.question(operation))).request())
                .isEqualTo(request);
    }

    @Test
    void thereIsOneOfEveryOperation() {
        assertThat(requests().map(request -> request.operation().id()).toList()).isEqualTo(NamedField.operations());
    }

    @Test
    void aTypeThatIsAbsentOrEmptyIsAServer() throws InvalidDocument {
        assertThat(read("protect", "{'resource_id': 's'}")).isEqualTo(new Protect("s"));
        assertThat(read("restore", "{'checkpoint_item_id': 'i', 'target': {'resource_id': 's', 'resource_type': ''}}"))
                .isEqualTo(new Restore("i", new Target("s", Server.TYPE, List.of())));
        assertThat(read("update_policy", "{'policy_id': 'p', 'resources': [{'id': 's', 'type': ''}]}"))
                .isEqualTo(new UpdatePolicy(
                        "p", Labels.NONE, List.of(new BoundResource("s", Server.TYPE, "")), List.of()));
    }

    @Test
    void aScheduleIsEnabledUnlessItSaysOtherwise() throws InvalidDocument {
        String schedule = "[{'enabled': false}, {}, {'enabled': null}, {'enabled': true}]";
        assertThat(read("update_policy", "{'policy_id': 'p', 'scheduled_operations': " + schedule + "}"))
                .isEqualTo(new UpdatePolicy(
                        "p",
                        Labels.NONE,
                        List.of(),
                        Stream.of(false, true, true, true)
                                .map(enabled -> schedule(enabled, Retention.NONE))
                                .toList()));
    }

    @Test
    void mappingsKeepTheirOrder() throws InvalidDocument {
        String volumes = "[{'volume_id': 'v2', 'backup_id': 'b1'}, {'backup_id': 'b2', 'volume_id': 'v1'}]";
        assertThat(read(
                        "restore",
                        "{'target': {'volumes': " + volumes + ", 'resource_id': 's'}, 'checkpoint_item_id': 'i'}"))
                .isEqualTo(new Restore(
                        "i", new Target("s", List.of(new VolumeMapping("b1", "v2"), new VolumeMapping("b2", "v1")))));
    }
}
