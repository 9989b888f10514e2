package cloud.preflight.adapter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Log;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When somebody is told of a change. */
class WatchedTextTest {

    private final List<String> told = new ArrayList<>();
    private String text = "one";
    private String failure = "";
    private boolean breaking;

    private final WatchedText watched = new WatchedText("test", this::text, new WatchedText.Listener() {
        @Override
        public void changed(String now) {
            if (breaking) {
                throw new NoClassDefFoundError("the program was replaced while it runs");
            }
            told.add(now);
        }

        @Override
        public void unreadable(Exception why) {
            told.add("unreadable: " + why.getMessage());
        }
    });

    private String text() throws IOException {
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
        return text;
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void aChangeCountsWhenItIsSeenAgain() {
        watched.read();
        text = "half of tw";
        watched.lookAgain();
        text = "two";
        watched.lookAgain();
        assertThat(told).containsExactly("one");
        watched.lookAgain();
        watched.lookAgain();
        assertThat(told).containsExactly("one", "two");
    }

    @Test
    void aFileThatIsGoneForAMomentWasNeverGone() {
        watched.read();
        failure = "gone";
        watched.lookAgain();
        failure = "";
        watched.lookAgain();
        watched.lookAgain();
        assertThat(told).containsExactly("one");
    }

    @Test
    void whatCannotBeReadIsToldOnceForEachReasonAndSoIsThatItCanAgain() {
        watched.read();
        failure = "gone";
        for (int i = 0; i < 4; i++) {
            watched.lookAgain();
        }
        failure = "locked";
        watched.read();
        failure = "";
        watched.read();
        assertThat(told).containsExactly("one", "unreadable: gone", "unreadable: locked", "one");
    }

    @Test
    void whatCouldNotBeTakenIsToldAgainAndIsNotTheEndOfLooking() {
        watched.read();
        text = "two";
        breaking = true;
        try (Log log = new Log()) {
            watched.look();
            watched.look();
            assertThat(log.warningsAndErrors())
                    .containsExactly("ERROR a file that may have changed can't be looked at");
        }
        assertThat(told).containsExactly("one");
        breaking = false;
        watched.look();
        watched.look();
        assertThat(told).containsExactly("one", "two");
    }
}
