package cloud.preflight.facts;

import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.OperationLog.Type;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Facts of which each section is that of the first of two that knows it. Immutable as those are. */
final class LayeredFacts implements Facts {

    private final Facts first;
    private final Facts second;
    private final Set<Section> sections;

    LayeredFacts(Facts first, Facts second) {
        this.first = first;
        this.second = second;
        Set<Section> known = EnumSet.noneOf(Section.class);
        known.addAll(first.sections());
        known.addAll(second.sections());
        sections = Collections.unmodifiableSet(known);
    }

    @Override
    public Facts unscoped() {
        return new LayeredFacts(first.unscoped(), second.unscoped());
    }

    private Facts of(Section section) {
        return first.sections().contains(section) ? first : second;
    }

    @Override
    public Set<Section> sections() {
        return sections;
    }

    @Override
    public List<?> documents(Section section) {
        return of(section).documents(section);
    }

    @Override
    public boolean whole(Section section) {
        return of(section).whole(section);
    }

    @Override
    public Found<Server> server(String id) {
        return of(Section.SERVERS).server(id);
    }

    @Override
    public Found<Volume> volume(String id) {
        return of(Section.VOLUMES).volume(id);
    }

    @Override
    public List<String> volumesNaming(String serverId) {
        return of(Section.VOLUMES).volumesNaming(serverId);
    }

    @Override
    public Found<CheckpointItem> checkpointItem(String id) {
        return of(Section.CHECKPOINT_ITEMS).checkpointItem(id);
    }

    @Override
    public Found<Policy> policy(String id) {
        return of(Section.POLICIES).policy(id);
    }

    @Override
    public long policyCount() {
        return of(Section.POLICIES).policyCount();
    }

    @Override
    public Ternary policyNamed(String name, String exceptId) {
        return of(Section.POLICIES).policyNamed(name, exceptId);
    }

    @Override
    public Ternary policyBinding(String serverId, String exceptId) {
        return of(Section.POLICIES).policyBinding(serverId, exceptId);
    }

    @Override
    public Found<OperationLog> operationLog(String id) {
        return of(Section.OPERATION_LOGS).operationLog(id);
    }

    @Override
    public Ternary runningOn(String serverId, Type type) {
        return of(Section.OPERATION_LOGS).runningOn(serverId, type);
    }

    @Override
    public Ternary runningFor(String policyId, Type type, boolean autoTrigger) {
        return of(Section.OPERATION_LOGS).runningFor(policyId, type, autoTrigger);
    }

    @Override
    public Found<Quota> quota(String type) {
        return of(Section.QUOTAS).quota(type);
    }

    @Override
    public Account account() {
        return of(Section.ACCOUNT).account();
    }
}
