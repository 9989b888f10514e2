package cloud.preflight.benchmarks;

import cloud.preflight.internal.rules.ConcernedReport;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.internal.rules.Rules;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules as one would run them without a second thought: a new session of a default base for each pass. */
final class NewSessions {

    private NewSessions() {}

    /** The compiled rules, run so. */
    static Rules rules() {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                RuleModel.load(), RuleBaseFactory.newKnowledgeBaseConfiguration());
        return Rules.by((operation, facts, report) -> {
            KieSession session = base.newKieSession();
            session.setGlobal("report", new ConcernedReport(operation, report));
            facts.forEach(session::insert);
            session.fireAllRules();
            session.dispose();
        });
    }
}
