package cloud.preflight.adapter.hostile;

import cloud.preflight.adapter.hostile.Attack.End;
import cloud.preflight.adapter.hostile.Attack.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests that are sent together, slowly, or not to their end. */
final class HostileManners {

    private static final int TOGETHER = 8;
    private static final int A_FEW = 7;
    /** A longer one takes too many pieces. */
    private static final int LONGEST = 3_000;

    private final Function<Random, Sent> requests;

    HostileManners(Function<Random, Sent> requests) {
        this.requests = requests;
    }

    Attack attack(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> slow(random);
            case 1 -> cutOff(random, End.SENDS_NO_MORE);
            case 2 -> cutOff(random, End.RESET);
            case 3 -> lastOne(random);
            default -> together(random);
        };
    }

    private Attack together(Random random) {
        List<Sent> sent = Stream.generate(() -> requests.apply(random))
                .limit(2 + random.nextInt(TOGETHER))
                .toList();
        byte[] all = HttpRequest.join(
                sent.stream().map(one -> one.request().bytes(random)).toArray(byte[][]::new));
        return new Attack(Attack.pieces(all, all.length, random), sent, End.GOES_ON);
    }

    private Attack slow(Random random) {
        Sent sent = requests.apply(random);
        byte[] bytes = sent.request().bytes(random);
        return new Attack(
                Attack.pieces(bytes, bytes.length > LONGEST ? bytes.length : A_FEW, random),
                List.of(sent),
                End.GOES_ON);
    }

    private Attack cutOff(Random random, End end) {
        byte[] bytes = requests.apply(random).request().bytes(random);
        byte[] some = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        return new Attack(List.of(some), List.of(), end);
    }

    /** A whole one, behind which nothing more will come. */
    private Attack lastOne(Random random) {
        return Attack.broken(requests.apply(random).request().bytes(random));
    }
}
