package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.facts.Facts.AttachedVolumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which volumes are attached to a server, and whether those are all. */
class AttachedVolumesTest {

    private static final Server WITHOUT_LIST =
            Server.builder("server-1", "ACTIVE").build();

    private static Facts volumes(Volume... volumes) {
        return Facts.builder().volumes(List.of(volumes)).build();
    }

    @Test
    void whatTheServerListsIsAttachedFirstThenTheVolumesThatNameIt() {
        Facts facts = volumes(
                Given.volume("d", "server-1"),
                Given.volume("a", "server-1"),
                Given.volume("e", "server-2"),
                Given.volume("b", "server-2", "server-1"));
        assertThat(facts.attachedVolumes(Given.server("server-1", "c", "a")))
                .isEqualTo(new AttachedVolumes(List.of("c", "a", "d", "b"), true));
    }

    @Test
    void aVolumeIsAttachedOnceAtItsFirstPlace() {
        Facts facts = volumes(Given.volume("c", "server-1", "server-1"), Given.volume("b", "server-1"));
        assertThat(facts.attachedVolumes(Given.server("server-1", "a", "b", "a"))
                        .ids())
                .containsExactly("a", "b", "c");
        assertThat(facts.attachedVolumes(WITHOUT_LIST).ids()).containsExactly("c", "b");
    }

    @Test
    void aServerThatListsNothingHasNoVolumes() {
        assertThat(Given.facts().attachedVolumes(Given.server("server-2")))
                .isEqualTo(new AttachedVolumes(List.of(), true));
    }

    @Test
    void aListIsTakenForWholeHoweverFewVolumesAreShown() {
        assertThat(Facts.none().attachedVolumes(Given.server("server-1", "a")))
                .isEqualTo(new AttachedVolumes(List.of("a"), true));
    }

    @Test
    void withoutAListThereMayBeMoreThanTheVolumesThatNameTheServer() {
        assertThat(volumes(Given.volume("a", "server-1")).attachedVolumes(WITHOUT_LIST))
                .isEqualTo(new AttachedVolumes(List.of("a"), false));
        assertThat(Facts.none().attachedVolumes(WITHOUT_LIST)).isEqualTo(new AttachedVolumes(List.of(), false));
    }

    @Test
    void excludedVolumesAreLeftOutAndTheOthersKeepTheirOrder() {
        AttachedVolumes attached = new AttachedVolumes(List.of("a", "b", "c", "d"), false);
        assertThat(attached.without(Set.of("c", "a", "x"))).isEqualTo(new AttachedVolumes(List.of("b", "d"), false));
        assertThat(attached.without(List.of())).isEqualTo(attached);
    }

    @Test
    void theIdsAreCopiedIn() {
        List<String> ids = new ArrayList<>(List.of("a"));
        AttachedVolumes attached = new AttachedVolumes(ids, true);
        ids.clear();
        assertThat(attached.ids()).containsExactly("a");
    }
}
