package cloud.preflight.live;

import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.DocumentReader;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The facts that a cloud shows to one caller: servers from Nova, volumes from Cinder, and the rest from CSBS where there is
 * one. What a service does not have does not exist; what no service has stays unknown. Safe for any number of threads.
 */
public final class LiveFacts implements FactSource {

    private static final long NOTHING_ASKED = -1;

    private final Cloud cloud;
    private final Caller caller;
    private final AtomicLong oldest = new AtomicLong(NOTHING_ASKED);

    LiveFacts(Cloud cloud, Caller caller) {
        this.cloud = cloud;
        this.caller = caller;
    }

    /** Finds out who asks about a project. */
    interface Caller {
        Access of(String project) throws ServiceFailure;
    }

    /**
     * The known facts, completed by what the cloud has of the needed sections that are unknown to them.
     *
     * @throws Refused when the caller is not known, or may not see them
     * @throws Unavailable when a service can't answer, or not in time; it is named
     */
    @Override
    public Facts facts(String project, Needs needs, Facts known) {
        Set<Section> absent = EnumSet.copyOf(needs.sections());
        absent.remove(Section.ACCOUNT);
        absent.removeAll(known.sections());
        if (absent.isEmpty()) {
            return known;
        }
        Deadline deadline = Deadline.forAll(cloud.settings().timeout());
        try {
            Asking asking = new Asking(cloud, caller.of(project), deadline);
            absent.retainAll(shown(asking));
            Facts facts = new Completion(cloud, asking, needs, absent).complete(known);
            oldest.accumulateAndGet(asking.age(), Math::max);
            return facts;
        } catch (ServiceFailure failure) {
            throw failure.unavailable();
        }
    }

    private static Set<Section> shown(Asking asking) throws ServiceFailure {
        Set<Section> shown = EnumSet.noneOf(Section.class);
        for (Section section : EnumSet.complementOf(EnumSet.of(Section.ACCOUNT))) {
            if (asking.has(Service.of(section))) {
                shown.add(section);
            }
        }
        return shown;
    }

    /** How old the oldest answer was that facts were taken from; empty where none were, or answers are never kept. */
    public Optional<Duration> age() {
        long nanos = oldest.get();
        return nanos < 0 || cloud.settings().cache().isZero() ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    /**
     * Gives all documents of a section that the project has, of a list page by page as they come. Each page may take as long as
     * all facts of a question. The sink is told of the page that is the last once the whole list was read.
     *
     * @param section which documents; of the account no service has one
     * @return whether the cloud has this section
     * @throws Refused when the caller is not known, or may not see them
     * @throws Unavailable when a service can't answer; what came is then of no use
     * @throws IOException what the sink throws
     */
    public boolean list(String project, Section section, DocumentReader.Sink sink) throws IOException {
        try {
            Asking asking = new Asking(
                    cloud, caller.of(project), Deadline.forEach(cloud.settings().timeout()));
            if (section == Section.ACCOUNT || !asking.has(Service.of(section))) {
                return false;
            }
            NativeReads reads = new NativeReads(asking);
            if (section.isList()) {
                sink.known(section);
                sink.page(section, reads.list(section, sink::document));
            } else {
                sink.document(reads.only(section));
            }
            return true;
        } catch (ServiceFailure failure) {
            if (section == Section.OPERATION_LOGS && failure.isNoSuchPath()) {
                return false;
            }
            throw failure.unavailable();
        }
    }
}
