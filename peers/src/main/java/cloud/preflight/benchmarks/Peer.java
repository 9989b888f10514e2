package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.facts.Facts;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.rules.RuleEngine;
import cloud.preflight.internal.rules.RuleModel;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.function.Function;

/**
 * Who decides. All but hand-written Java look at the same resolved facts and have their findings put in order by the same
 * code; what differs is who says which rules apply.
 */
public enum Peer {
    /** Ours. */
    PREFLIGHT("Preflight", profile -> Preflight.create(profile)::check),
    /** Plain Java written for speed. */
    HAND_WRITTEN("hand-written Java", profile -> new HandWritten(profile)::check),
    /** The same rules in a new session of a default base. */
    DROOLS_NEW_SESSION("Drools, new session", profile -> by(NewSessions.rules(), profile)),
    /** In a session that is reset and used again. */
    DROOLS_REUSED_SESSION("Drools, reused session", profile -> by(Rules.inSessions(RuleModel.load()), profile)),
    /** As its documentation tunes it. */
    DROOLS_SEQUENTIAL("Drools, sequential", profile -> by(SequentialDrools.engine(), profile)),
    /** Rules in Java. */
    EASY_RULES("Easy Rules", profile -> by(new Easy(), profile)),
    /** Rules in Java. */
    EVRETE_STATELESS("Evrete, stateless session", profile -> by(new Evrete().stateless(), profile)),
    /** Rules in Java. */
    EVRETE_STATEFUL("Evrete, stateful session", profile -> by(new Evrete().stateful(), profile)),
    /** Google's Common Expression Language. */
    CEL("CEL-Java", profile -> by(new Cel(profile).reporting(), profile)),
    /** Decision tables in Drools' DMN engine. */
    DMN("Drools DMN", profile -> by(new Dmn(profile).reporting(), profile)),
    /** Policies in SAPL's embedded decision point. */
    SAPL("SAPL", profile -> by(new Sapl(profile).reporting(), profile)),
    /** Policies in Cedar's native engine. */
    CEDAR("Cedar", profile -> by(new Cedar(profile).reporting(), profile));

    private final String title;
    private final Function<Profile, Checking> made;

    /** What a peer does. */
    interface Checking {

        /** The verdict on a valid request. */
        Verdict check(Request request, Facts facts);
    }

    Peer(String title, Function<Profile, Checking> made) {
        this.title = title;
        this.made = made;
    }

    /** What it is called in the table. */
    String title() {
        return title;
    }

    /** Makes it ready under a profile, with all that is done once. */
    Checking under(Profile profile) {
        return made.apply(profile);
    }

    private static Checking by(RuleEngine engine, Profile profile) {
        return by(Rules.by(engine), profile);
    }

    private static Checking by(Rules rules, Profile profile) {
        return new Checker(rules, profile)::check;
    }
}
