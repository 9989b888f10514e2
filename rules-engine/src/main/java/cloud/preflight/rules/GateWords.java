package cloud.preflight.rules;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Ternary;
import java.util.List;
import java.util.function.Function;

/** The words of the gate. */
final class GateWords {

    private GateWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(new Vocabulary<>(Gate.class)
                .word("account.migratedToCbr", key(Missing.MIGRATED_TO_CBR, Account::migratedToCbr))
                .word("account.existingUser", key(Missing.EXISTING_USER, Account::existingUser))
                .word("account.realNameVerified", key(Missing.REAL_NAME_VERIFIED, Account::realNameVerified))
                .word(
                        "operation",
                        (gate, asked) -> List.of(FactValue.of(
                                "operation", asked.request().operation().id()))));
    }

    private static Vocabulary.Word<Gate> key(FactPath path, Function<Account, Ternary> key) {
        return (gate, asked) -> {
            Ternary value = key.apply(gate.account());
            return List.of(
                    value == Ternary.UNKNOWN ? FactValue.unknown(path) : FactValue.of(path, value == Ternary.YES));
        };
    }
}
