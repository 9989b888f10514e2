package cloud.preflight.internal.change;

import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds disks for a server, those that there are and those that would have to be created. */
final class Disks {

    private static final String NEW = "new-volume-";

    private Disks() {}

    /** Attaches one that nothing else has, and that is at least so large, or a new one. */
    static List<Attempt> attachOne(Server server, long size, Attempt at) {
        List<Attempt> attempts = new ArrayList<>();
        for (Volume free : free(server, size, at)) {
            attempts.add(Resources.attach(server, free.id(), at));
        }
        attempts.add(attachNew(newId(server, at), server, size, at));
        return attempts;
    }

    /** Attaches these, one after the other. */
    static Attempt attachAll(Server server, Collection<String> ids, Attempt at) {
        Attempt attached = at;
        Server grown = server;
        for (String id : ids) {
            attached = Resources.attach(grown, id, attached);
            grown = attached.facts().server(server.id()).document().orElse(grown);
        }
        return attached;
    }

    /** Whether a new one can be attached: to a server that does not show its list a disk can that says so itself. */
    static boolean canAttachNew(Server server, Attempt at) {
        return server.volumesAttached() != null || at.facts().sections().contains(Section.VOLUMES);
    }

    /** Attaches a new one; where disks are unknown nothing is said of its size either. */
    static Attempt attachNew(String id, Server server, long size, Attempt at) {
        if (server.volumesAttached() == null) {
            return Resources.createAttached(id, size, server, at);
        }
        Attempt created = at.facts().sections().contains(Section.VOLUMES) ? Resources.create(id, size, at) : at;
        return Resources.attach(server, id, created);
    }

    /** Volumes that nothing is known to have. */
    private static List<Volume> free(Server server, long size, Attempt at) {
        Set<String> taken = new HashSet<>(at.facts().attachedVolumes(server).ids());
        for (Object other : at.facts().documents(Section.SERVERS)) {
            List<String> listed = ((Server) other).volumesAttached();
            taken.addAll(listed == null ? List.of() : listed);
        }
        return at.facts().documents(Section.VOLUMES).stream()
                .map(Volume.class::cast)
                .filter(volume -> volume.attachments().isEmpty() && volume.size() >= size)
                .filter(volume -> !taken.contains(volume.id()))
                .limit(Search.MOST_OPTIONS)
                .toList();
    }

    /** An id that stands for that of a disk that is not there yet. */
    static String newId(Server server, Attempt at) {
        List<String> attached = at.facts().attachedVolumes(server).ids();
        int number = 1;
        while (attached.contains(NEW + number)
                || at.facts().volume(NEW + number).orNull() != null) {
            number++;
        }
        return NEW + number;
    }
}
