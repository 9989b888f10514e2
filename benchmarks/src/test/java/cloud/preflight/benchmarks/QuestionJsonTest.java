package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.Question;
import cloud.preflight.openstack.QuestionReader;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes that are measured ask what the facts that are measured say. */
class QuestionJsonTest {

    private final HandWritten plain = new HandWritten(Profile.defaults());

    static List<Workload> workloads() {
        List<Workload> workloads = new ArrayList<>();
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            for (int volumes : List.of(2, 10, 60)) {
                workloads.add(Workload.of(operation, volumes, true));
                workloads.add(Workload.of(operation, volumes, false));
            }
        }
        return workloads;
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isReadAsTheWorkloadItWasMadeOf(Workload workload) throws InvalidDocument {
        Question question = new QuestionReader(Profile.defaults()).read(QuestionJson.bytes(workload));
        assertThat(question.request()).isEqualTo(workload.request());
        assertThat(plain.check(question.request(), question.facts()))
                .isEqualTo(plain.check(workload.request(), workload.facts()));
        Workload.Documents documents = workload.documents();
        assertThat(question.facts().server(documents.server().id()).document()).contains(documents.server());
        assertThat(question.facts().checkpointItem(documents.item().id()).document())
                .contains(documents.item());
        documents
                .volumes()
                .forEach(volume -> assertThat(
                                question.facts().volume(volume.id()).document())
                        .contains(volume));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void passesWhereTheServerIsWell(Workload workload) {
        Verdict verdict = plain.check(workload.request(), workload.facts());
        boolean well = workload.documents().server().status().equals("ACTIVE");
        assertThat(verdict.allowed()).isEqualTo(well);
        assertThat(verdict.denied()).isNotEqualTo(well);
    }
}
