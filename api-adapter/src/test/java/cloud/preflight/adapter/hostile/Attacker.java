package cloud.preflight.adapter.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.hostile.Attack.End;
import cloud.preflight.adapter.hostile.Attack.Sent;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;

/** Attacks on one connection after the other, and asks a good question in between. Not safe for several threads at once. */
final class Attacker implements AutoCloseable {

    private final String url;
    private final Sent good;
    private Wire wire;

    Attacker(String url, Sent good) {
        this.url = url;
        this.good = good;
        wire = Wire.to(url);
    }

    void run(Attack attack) {
        switch (attack.end()) {
            case GOES_ON -> {
                attack.pieces().forEach(wire::send);
                attack.sent().forEach(this::assertAnswered);
                wire.send(good.request().bytes());
                assertAnswered(good);
            }
            case SENDS_NO_MORE -> {
                sendAll(attack);
                checkTheRest();
                anotherWire();
            }
            case RESET -> {
                sendAll(attack);
                wire.reset();
                anotherWire();
            }
        }
    }

    /** Behind a request that has its end the connection is as good as before. */
    private void assertAnswered(Sent sent) {
        Reply reply = wire.answerTo(sent.request().method());
        check(sent, reply);
        assertThat(reply.header("Connection")).as(reply.text()).isEmpty();
    }

    private static void check(Sent sent, Reply reply) {
        sent.wanted().check(reply);
        assertThat(reply.header("X-Request-Id")).isNotEmpty();
        assertThat(reply.text()).doesNotContain(Besieged.SECRET);
    }

    /** Who is refused may be before everything is sent. */
    private void sendAll(Attack attack) {
        try {
            attack.pieces().forEach(wire::send);
            if (attack.end() == End.SENDS_NO_MORE) {
                wire.halfClose();
            }
        } catch (UncheckedIOException refused) {
            // What was answered, if anything, is still to be read.
        }
    }

    private void checkTheRest() {
        // Which requests they answer is not known, so that a verdict may be one that was to be enforced.
        Wanted wanted = Wanted.ENFORCED;
        for (Reply reply = next(); reply != null; reply = next()) {
            wanted.check(reply);
            assertThat(reply.text()).doesNotContain(Besieged.SECRET);
        }
    }

    private Reply next() {
        try {
            return wire.answerTo("GET");
        } catch (IllegalStateException end) {
            return null;
        } catch (UncheckedIOException broken) {
            assertThat(broken).hasCauseInstanceOf(IOException.class);
            assertThat(broken.getCause()).isNotInstanceOf(SocketTimeoutException.class);
            return null;
        }
    }

    private void anotherWire() {
        wire.close();
        wire = Wire.to(url);
    }

    @Override
    public void close() {
        wire.close();
    }
}
