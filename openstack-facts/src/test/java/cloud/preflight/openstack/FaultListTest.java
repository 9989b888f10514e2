package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultListTest {

    private final FaultList faults = new FaultList();
    private final List<String> made = new ArrayList<>();

    private void add(long offset, String pointer) {
        faults.add(
                offset,
                () -> {
                    made.add(pointer);
                    return pointer;
                },
                "is wrong");
    }

    @Test
    void noPointerIsMadeForFaultsThatAreNotShown() {
        for (int i = 0; i < 1_000; i++) {
            add(i, "/" + i);
        }
        assertThat(made).hasSize(100);
        assertThat(faults.inOrder()).hasSize(100).last().isEqualTo(new Fault("", "has 901 more faults"));
    }

    @Test
    void whatComesLaterButStandsEarlierIsShown() {
        for (int i = 0; i < 200; i++) {
            add(1_000 - i, "/" + i);
        }
        assertThat(faults.inOrder().get(0).pointer()).isEqualTo("/199");
        assertThat(faults.inOrder().get(98).pointer()).isEqualTo("/101");
    }

    @Test
    void twoAtOnePlaceStandInTheOrderInWhichTheyWereFound() {
        add(5, "/first");
        add(7, "/third");
        add(5, "/second");
        assertThat(faults.inOrder()).extracting(Fault::pointer).containsExactly("/first", "/second", "/third");
    }

    @Test
    void whatIsOnlyCountedIsAddedToTheNumber() {
        for (int i = 0; i < 100; i++) {
            add(i, "/" + i);
        }
        faults.more(5_000_000_000L);
        assertThat(faults.inOrder()).last().isEqualTo(new Fault("", "has 5000000001 more faults"));
    }
}
