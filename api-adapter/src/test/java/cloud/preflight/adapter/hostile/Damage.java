package cloud.preflight.adapter.hostile;

import cloud.preflight.openstack.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;

/** What is done to a JSON text, to its values or to its bytes. */
enum Damage {
    MUTATED(Mutation::of),
    CUT_OFF((json, random) -> Arrays.copyOf(json, random.nextInt(json.length + 1))),
    MARKED((json, random) -> HttpRequest.join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, json)),
    UTF_16((json, random) ->
            text(json).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16)),
    NO_UTF_8((json, random) -> replaced(json, random, (byte) (0x80 + random.nextInt(0x80)))),
    CONTROL((json, random) -> replaced(json, random, (byte) random.nextInt(0x20))),
    TWICE((json, random) -> HttpRequest.join(json, json)),
    GIVEN_TWICE((json, random) -> before(json, random, '"', name(json, random) + ":null,")),
    DEEP((json, random) -> value(json, random, nested(random))),
    HUGE((json, random) -> value(json, random, number(random))),
    LONG((json, random) -> value(json, random, '"' + "x".repeat(1 + random.nextInt(80_000)) + '"')),
    SURROGATE((json, random) -> value(json, random, "\"\\ud83d\"")),
    UNTOUCHED((json, random) -> json);

    private static final int[] DEPTHS = {10, 990, 998, 999, 1_000, 1_001, 5_000, 30_000};

    private final BiFunction<byte[], Random, byte[]> doing;

    Damage(BiFunction<byte[], Random, byte[]> doing) {
        this.doing = doing;
    }

    /** Damages a text somehow; half of the time it is a small thing. */
    static byte[] some(byte[] json, Random random) {
        Damage damage = random.nextBoolean() ? MUTATED : values()[random.nextInt(values().length)];
        return damage.doing.apply(json, random);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] json, Random random, byte with) {
        byte[] other = json.clone();
        if (other.length > 0) {
            other[random.nextInt(other.length)] = with;
        }
        return other;
    }

    /** Puts a value before another one, which gets a name of its own where it is a field's. */
    private static byte[] value(byte[] json, Random random, String value) {
        return after(json, random, ':', value + ",\"other\":");
    }

    private static byte[] after(byte[] json, Random random, char at, String piece) {
        return inserted(json, place(json, random, at) + 1, piece);
    }

    private static byte[] before(byte[] json, Random random, char at, String piece) {
        return inserted(json, place(json, random, at), piece);
    }

    private static int place(byte[] json, Random random, char at) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        int place = text.indexOf(at, random.nextInt(json.length + 1));
        return place < 0 ? Math.max(text.indexOf(at), 0) : place;
    }

    private static byte[] inserted(byte[] json, int at, String piece) {
        int place = Math.min(at, json.length);
        return HttpRequest.join(
                Arrays.copyOf(json, place), HttpRequest.ascii(piece), Arrays.copyOfRange(json, place, json.length));
    }

    /** One of the names that stand in it. */
    private static String name(byte[] json, Random random) {
        String[] texts = text(json).split("\"");
        return '"' + texts[random.nextInt(texts.length)] + '"';
    }

    private static String nested(Random random) {
        int depth = DEPTHS[random.nextInt(DEPTHS.length)];
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"x\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "9".repeat(1 + random.nextInt(5_000));
            case 1 -> "1e" + "9".repeat(1 + random.nextInt(10));
            case 2 -> "-" + Long.MIN_VALUE;
            case 3 -> "0." + "0".repeat(random.nextInt(400)) + "1";
            default -> String.valueOf(random.nextLong());
        };
    }
}
