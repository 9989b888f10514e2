package cloud.preflight.fleet.spark;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.fleet.FleetSteps;
import cloud.preflight.profile.Profile;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who decides, as it travels to where it does: once in a program the engine is made of it.
 *
 * @param operation what is asked of each server
 * @param profile the profile in its canonical form
 * @param ruleset the name of the rules that are to decide
 */
record Engine(Operation operation, String profile, String ruleset) implements Serializable {

    private static final Map<Engine, FleetSteps> MADE = new ConcurrentHashMap<>();

    static Engine of(Operation operation, Preflight preflight) {
        return new Engine(operation, preflight.profile().canonical(), preflight.ruleset());
    }

    /**
     * The steps by which is asked here.
     *
     * @throws IllegalStateException when other rules would decide here
     */
    FleetSteps steps() {
        return MADE.computeIfAbsent(this, Engine::make);
    }

    private static FleetSteps make(Engine engine) {
        Preflight preflight = Preflight.create(Profile.parse(engine.profile()));
        if (!preflight.ruleset().equals(engine.ruleset())) {
            throw new IllegalStateException(
                    "the rules here are " + preflight.ruleset() + ", those that were asked are " + engine.ruleset());
        }
        return new FleetSteps(preflight, engine.operation());
    }
}
