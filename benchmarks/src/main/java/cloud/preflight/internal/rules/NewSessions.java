package cloud.preflight.internal.rules;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules as one would run them without a second thought: a new session of a default base for each pass. */
public final class NewSessions {

    private NewSessions() {}

    /** The compiled rules, run so. */
    public static Rules rules() {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(
                RuleModel.load(), RuleBaseFactory.newKnowledgeBaseConfiguration());
        return new Rules((facts, report) -> {
            KieSession session = base.newKieSession();
            session.setGlobal("report", report);
            facts.forEach(session::insert);
            session.fireAllRules();
            session.dispose();
        });
    }
}
