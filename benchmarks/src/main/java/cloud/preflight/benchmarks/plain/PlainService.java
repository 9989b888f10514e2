package cloud.preflight.benchmarks.plain;

import cloud.preflight.benchmarks.HandWritten;
import cloud.preflight.benchmarks.plain.PlainQuestion.Known;
import cloud.preflight.benchmarks.plain.PlainQuestion.PlainAccount;
import cloud.preflight.benchmarks.plain.PlainQuestion.Quotas;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides bound questions by plain Java. Safe for any number of threads. */
public final class PlainService {

    private final HandWritten rules = new HandWritten(Profile.defaults());
    private final String ruleset = rules.ruleset();

    /** The answer to a question about protect or restore. */
    public PlainAnswer answer(PlainQuestion question) {
        return PlainAnswer.of(rules.check(request(question), facts(question.facts())), ruleset);
    }

    private static Request request(PlainQuestion question) {
        PlainQuestion.Asked asked = question.request();
        PlainQuestion.Target target = asked.target();
        if (question.operation().equals(Operation.PROTECT.id())) {
            return new Protect(Objects.requireNonNull(asked.resourceId()));
        }
        Objects.requireNonNull(target);
        List<Restore.VolumeMapping> mappings = target.volumes().stream()
                .map(mapping -> new Restore.VolumeMapping(mapping.backupId(), mapping.volumeId()))
                .toList();
        return new Restore(
                Objects.requireNonNull(asked.checkpointItemId()),
                new Restore.Target(target.resourceId(), target.resourceType(), mappings));
    }

    private static Facts facts(Known known) {
        Facts.Builder facts = Facts.builder();
        each(known.servers(), PlainServer::fact, facts::servers);
        each(known.volumes(), PlainVolume::fact, facts::volumes);
        each(known.checkpointItems(), PlainItem::fact, facts::checkpointItems);
        Quotas quotas = known.quotas();
        if (quotas != null) {
            each(quotas.resources(), quota -> new Quota(quota.type(), quota.quota(), quota.used()), facts::quotas);
        }
        if (known.operationLogs() != null && known.operationLogs().isEmpty()) {
            facts.operationLogs(List.of());
        }
        if (known.account() != null) {
            facts.account(account(known.account()));
        }
        return facts.build();
    }

    private static <T, F> void each(@Nullable List<T> documents, Function<T, F> fact, Consumer<List<F>> into) {
        if (documents != null) {
            into.accept(documents.stream().map(fact).toList());
        }
    }

    private static Account account(PlainAccount account) {
        return new Account(
                ternary(account.realNameVerified()), ternary(account.migratedToCbr()), ternary(account.existingUser()));
    }

    private static Ternary ternary(@Nullable Boolean value) {
        return value == null ? Ternary.UNKNOWN : Ternary.of(value);
    }
}
