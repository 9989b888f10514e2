package cloud.preflight.adapter.watch;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final WatchedText watched = new WatchedText("test", this::text, new WatchedText.Listener() {
        @Override
        public void changed(String now) {
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
}
