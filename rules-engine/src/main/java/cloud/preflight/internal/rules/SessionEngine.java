package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.rules.Report;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rules of any shape, in sessions of the rules engine. Each pass has a session of its own, which is reset and kept for a
 * later one. A session that failed is never kept.
 */
final class SessionEngine implements RuleEngine {

    private final KieBase base;
    private final KieSessionConfiguration sessionConfiguration;
    private final Queue<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedQueue<>();

    SessionEngine(List<Model> models) {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
        sessionConfiguration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // Without it the sessions of all threads share the array that a consequence takes its values from, so that a
        // violation arrives in the report of another thread.
        sessionConfiguration.setOption(ThreadSafeOption.YES);
        sessionConfiguration.setOption(DirectFiringOption.YES);
    }

    @Override
    public void decide(Operation operation, List<Object> facts, Report report) {
        StatefulKnowledgeSessionImpl pooled = idle.poll();
        StatefulKnowledgeSessionImpl session = pooled == null ? newSession() : pooled;
        boolean clean = false;
        try {
            session.setGlobal("report", new ConcernedReport(operation, report));
            facts.forEach(session::insert);
            session.fireAllRules();
            clean = true;
        } finally {
            release(session, clean);
        }
    }

    private StatefulKnowledgeSessionImpl newSession() {
        return (StatefulKnowledgeSessionImpl) base.newKieSession(sessionConfiguration, null);
    }

    private void release(StatefulKnowledgeSessionImpl session, boolean clean) {
        if (clean) {
            session.reset();
            idle.add(session);
        } else {
            session.dispose();
        }
    }
}
