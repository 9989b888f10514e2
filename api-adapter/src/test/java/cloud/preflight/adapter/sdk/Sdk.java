package cloud.preflight.adapter.sdk;

import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import com.huawei.openstack4j.api.Apis;
import com.huawei.openstack4j.model.common.Identifier;
import com.huawei.openstack4j.openstack.OSFactory;
import com.huawei.openstack4j.openstack.csbs.v1.domain.CheckProtectable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.CheckRestorable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Protectable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Restorable;
import com.huawei.openstack4j.openstack.csbs.v1.domain.RestoreVolume;
import com.huawei.openstack4j.openstack.csbs.v1.domain.Target;
import com.huawei.openstack4j.openstack.csbs.v1.internal.BackupResourceService;
import java.util.List;

/** Asks through Huawei's published SDK, the way a program of that SDK's users does. */
final class Sdk {

    private final String provider;
    private final BackupResourceService backups = Apis.get(BackupResourceService.class);

    private Sdk(String provider) {
        this.provider = provider;
    }

    /** Signs in to a project, whose CSBS is at this address. The thread stays signed in until it does so again. */
    static Sdk signIn(IdentityService identity, String project, String csbs, String provider) {
        identity.send(project, csbs);
        OSFactory.builderV3()
                .endpoint(identity.url())
                .credentials("someone", "secret", Identifier.byName("somewhere"))
                .scopeToProject(Identifier.byId(project))
                .authenticate();
        return new Sdk(provider);
    }

    /** What is told of requests that are all of one kind. */
    List<Told> ask(List<? extends Request> requests) {
        return requests.get(0) instanceof Protect
                ? protectable(requests.stream()
                        .map(request -> protectable((Protect) request))
                        .toList())
                : restorable(requests.stream()
                        .map(request -> restorable((Restore) request))
                        .toList());
    }

    List<Told> protectable(List<Protectable> entries) {
        CheckProtectable question =
                CheckProtectable.builder().checkProtectable(entries).build();
        return backups.getProtectable(provider, question).getProtectable().stream()
                .map(Told::of)
                .toList();
    }

    List<Told> restorable(List<Restorable> entries) {
        CheckRestorable question =
                CheckRestorable.builder().checkRestorable(entries).build();
        return backups.getRestorable(provider, question).getRestorable().stream()
                .map(Told::of)
                .toList();
    }

    private static Protectable protectable(Protect request) {
        return Protectable.builder()
                .resourceId(request.resourceId())
                .resourceType(request.resourceType())
                .build();
    }

    private static Restorable restorable(Restore request) {
        Target target = Target.builder()
                .resourceId(request.target().resourceId())
                .resourceType(request.target().resourceType())
                .volumes(request.target().volumes().stream()
                        .map(mapping -> RestoreVolume.builder()
                                .backupId(mapping.backupId())
                                .volumeId(mapping.volumeId())
                                .build())
                        .toList())
                .build();
        return Restorable.builder()
                .checkpointItemId(request.checkpointItemId())
                .target(target)
                .build();
    }
}
