package cloud.preflight.internal.rules;

import cloud.preflight.rules.Report;
import java.util.Optional;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;

/** The consequence of a rule that has the report and, perhaps, its fact. */
final class Outcome {

    private final BlockN block;
    private final boolean[] isFact;

    private Outcome(BlockN block, boolean[] isFact) {
        this.block = block;
        this.isFact = isFact;
    }

    static Optional<Outcome> of(Consequence consequence, Variable<?> fact) {
        Variable<?>[] variables = consequence.getVariables();
        boolean[] isFact = new boolean[variables.length];
        for (int i = 0; i < variables.length; i++) {
            isFact[i] = variables[i] == fact;
            if (!isFact[i] && !(variables[i] instanceof Global<?> global && global.getType() == Report.class)) {
                return Optional.empty();
            }
        }
        return consequence.isUsingDrools() || consequence.isBreaking()
                ? Optional.empty()
                : Optional.of(new Outcome(consequence.getBlock(), isFact));
    }

    /** What is called, as it was compiled. */
    BlockN consequence() {
        return block;
    }

    /** Of each of its arguments, whether it is the fact; the others are the report. */
    boolean[] takesFact() {
        return isFact.clone();
    }

    void report(Object fact, Report report) throws Exception {
        Object[] arguments = new Object[isFact.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = isFact[i] ? fact : report;
        }
        block.execute(arguments);
    }
}
