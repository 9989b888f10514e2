import cloud.preflight.Preflight;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Verdict;
import java.util.List;

public final class Ask {

    public static void main(String[] arguments) {
        Preflight preflight = Preflight.create();
        Facts facts = Facts.builder()
                .servers(List.of(Server.builder("server-1", "ACTIVE")
                        .volumesAttached(List.of("volume-1", "volume-2"))
                        .build()))
                .volumes(List.of(
                        Volume.builder("volume-1", 20).build(),
                        Volume.builder("volume-2", 40).shareable(true).build()))
                .build();
        Verdict verdict = preflight.check(new Protect("server-1"), facts);
        System.out.println(verdict.decision().id());
        verdict.primary().ifPresent(violation ->
                System.out.println(violation.row().code() + ": " + violation.message()));
    }
}
