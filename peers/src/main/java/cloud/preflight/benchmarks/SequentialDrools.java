package cloud.preflight.benchmarks;

import cloud.preflight.internal.rules.ConcernedReport;
import cloud.preflight.internal.rules.RuleEngine;
import cloud.preflight.internal.rules.RuleModel;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools as <a href="https://docs.redhat.com/en/documentation/red_hat_decision_manager/7.13/html/developing_decision_services_in_red_hat_decision_manager/performance-tuning-decision-engine-ref_decision-engine">its
 * documentation</a> tunes it for rules that change no facts: stateless sessions in sequential mode, an executable model whose
 * conditions are classes, no listeners.
 */
final class SequentialDrools {

    private SequentialDrools() {}

    static RuleEngine engine() {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(SequentialOption.YES);
        KieBase base = KieBaseBuilder.createKieBaseFromModel(RuleModel.load(), configuration);
        return (operation, facts, report) -> {
            StatelessKieSession session = base.newStatelessKieSession();
            session.setGlobal("report", new ConcernedReport(operation, report));
            session.execute(facts);
        };
    }
}
