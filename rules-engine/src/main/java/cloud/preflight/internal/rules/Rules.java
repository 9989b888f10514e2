package cloud.preflight.internal.rules;

import cloud.preflight.internal.resolve.Report;
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
 * The rules, ready to decide. Safe for any number of threads: each pass has a session of its own, which is reset and kept
 * for a later one. A session that failed is never kept.
 */
public final class Rules {

    private final KieBase base;
    private final KieSessionConfiguration sessionConfiguration;
    private final Queue<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedQueue<>();

    Rules(List<Model> models) {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
        sessionConfiguration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        sessionConfiguration.setOption(ThreadSafeOption.NO);
        sessionConfiguration.setOption(DirectFiringOption.YES);
    }

    /**
     * The rules that the build compiled. They are the same under every profile, so there is one of them.
     *
     * @throws IllegalStateException when they are missing or broken
     */
    public static Rules compiled() {
        return Compiled.RULES;
    }

    /** Loads the rules when they are first asked for. */
    private static final class Compiled {
        private static final Rules RULES = new Rules(RuleModel.load());
    }

    /** Lets every rule look at the facts and report to the report. A rule that fails fails the whole pass. */
    public void decide(List<Object> facts, Report report) {
        StatefulKnowledgeSessionImpl pooled = idle.poll();
        StatefulKnowledgeSessionImpl session = pooled == null ? newSession() : pooled;
        boolean clean = false;
        try {
            session.setGlobal("report", report);
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
