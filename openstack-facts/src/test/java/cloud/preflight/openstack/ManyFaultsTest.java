package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyFaultsTest {

    private static String servers(int faults) {
        return "{'servers': [" + "0,".repeat(faults - 1) + "0]}";
    }

    private static String protect(String request, String facts) {
        return "{'request': " + request + ", 'facts': " + facts + ", 'operation': 'protect'}";
    }

    @Test
    void aHundredFaultsAreAllListed() {
        List<Fault> faults = Questions.faults(Questions.withFacts(servers(100)));
        assertThat(faults).hasSize(100);
        assertThat(faults.get(99).pointer()).isEqualTo("/facts/servers/99");
    }

    @ParameterizedTest
    @CsvSource({"101, 2", "9999, 9900", "10001, 9902", "25000, 24901"})
    void ofMoreTheLastOneSaysHowManyMore(int found, int more) {
        List<Fault> faults = Questions.faults(Questions.withFacts(servers(found)));
        assertThat(faults).hasSize(100);
        assertThat(faults.get(98).pointer()).isEqualTo("/facts/servers/98");
        assertThat(faults.get(99)).isEqualTo(new Fault("", "has " + more + " more faults"));
    }

    @Test
    void theFirstInTheDocumentAreListedAlsoWhenTheyAreFoundLast() {
        List<Fault> faults = Questions.faults(protect("{'resource_id': '', 'incremental': 1}", servers(25_000)));
        assertThat(faults.subList(0, 3))
                .extracting(Fault::pointer)
                .containsExactly("/request/resource_id", "/request/incremental", "/facts/servers/0");
        assertThat(faults.get(99).problem()).isEqualTo("has 24903 more faults");
    }

    @Test
    void aRequestMayHaveVeryManyFaults() {
        String excluded = "'',".repeat(200_000) + "'v'";
        List<Fault> faults =
                Questions.faults(protect("{'extra_info': {'exclude_volumes': [" + excluded + "]}}", "{'servers': 0}"));
        assertThat(faults).hasSize(100);
        assertThat(faults.get(98).pointer()).isEqualTo("/request/extra_info/exclude_volumes/97");
        // The 200,000 and that they are so many, the missing id of the server, and the servers that are no list; 99 are
        // listed.
        assertThat(faults.get(99).problem()).isEqualTo("has 199904 more faults");
    }

    @Test
    void faultsOfSeveralKindsAtOneFieldAreListedInTheOrderOfTheDocument() {
        List<String> pointers = Questions.pointers(
                "{'operation': 'execute_policy', 'request': {'plan_id': 'p', 'parameters': {'resources': ["
                        + "'','s',".repeat(150) + "'s']}}}");
        String list = "/request/parameters/resources";
        // Too many entries, an empty one in two, and each 's' but the first.
        List<String> expected = IntStream.range(0, 99)
                .filter(place -> place != 1)
                .mapToObj(place -> list + "/" + place)
                .toList();
        assertThat(pointers.get(0)).isEqualTo(list);
        assertThat(pointers.subList(1, 99)).isEqualTo(expected);
    }

    @Test
    void aValueThatIsMissingIsNotLookedAtAgainHoweverManyThereAre() {
        String mappings = IntStream.range(0, 12_000)
                .mapToObj(i -> "{'volume_id': 'v" + i + "'}")
                .collect(Collectors.joining(","));
        List<Fault> faults = Questions.faults("{'operation': 'restore', 'request': {'checkpoint_item_id': 'i',"
                + " 'target': {'resource_id': 's', 'volumes': [" + mappings + "]}}}");
        // The 12,000, and that there are so many; 99 are listed.
        assertThat(faults.get(0).problem()).isEqualTo("has 12000 entries, at most 1000 are allowed");
        assertThat(faults.get(98).pointer()).isEqualTo("/request/target/volumes/97/backup_id");
        assertThat(faults.get(99).problem()).isEqualTo("has 11902 more faults");
    }

    @Test
    void aRequestMayHaveVeryManyValuesThatCannotBeRead() {
        String excluded = "0,".repeat(9_000) + "'',".repeat(100_000) + "'v'";
        List<Fault> faults = Questions.faults(
                protect("{'resource_id': 's', 'extra_info': {'exclude_volumes': [" + excluded + "]}}", "{}"));
        assertThat(faults.get(99).problem()).isEqualTo("has 108902 more faults");
    }
}
