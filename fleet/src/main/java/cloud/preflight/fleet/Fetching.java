package cloud.preflight.fleet;

import cloud.preflight.facts.Volume;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings volumes to servers that list them while they themselves name no server, or another one: servers wish for them, all
 * that seem to be wished for are offered, and where both meet they are sent. Not safe for several threads at once.
 */
final class Fetching {

    private static final int FEW = 16;
    private static final int WISH = 0;
    private static final int OFFER = 1;

    private final Filter wanted;
    private final Framer out;
    private final RecordWriter record = new RecordWriter();

    Fetching(Filter wanted, FramedOut out) {
        this.wanted = wanted;
        this.out = new Framer(out);
    }

    /**
     * Whether the server lists volumes that are not at hand, which are then wished for.
     *
     * @param idOf the id of a volume, in whichever form those at hand are
     */
    <T> boolean wish(AskedServer server, List<T> atHand, Function<T, String> idOf) {
        List<String> listed = server.facts().volumesAttached();
        if (listed == null || listed.isEmpty()) {
            return false;
        }
        Set<String> absent = absent(listed, atHand, idOf);
        for (String id : absent) {
            int key = key(server.project(), id);
            wanted.add(Hash.of(record.bytes(), 0, key));
            record.octet(WISH).text(server.facts().id());
            out.add(record, key);
        }
        return !absent.isEmpty();
    }

    /** Of few volumes, which most servers have, each is looked for among the others. */
    private static <T> Set<String> absent(List<String> listed, List<T> atHand, Function<T, String> idOf) {
        if (listed.size() <= FEW && areAmong(listed, atHand, idOf)) {
            return Set.of();
        }
        Set<String> absent = new HashSet<>(listed);
        atHand.forEach(volume -> absent.remove(idOf.apply(volume)));
        return absent;
    }

    private static <T> boolean areAmong(List<String> ids, List<T> volumes, Function<T, String> idOf) {
        for (String id : ids) {
            if (!isAmong(id, volumes, idOf)) {
                return false;
            }
        }
        return true;
    }

    private static <T> boolean isAmong(String id, List<T> volumes, Function<T, String> idOf) {
        for (T volume : volumes) {
            if (idOf.apply(volume).equals(id)) {
                return true;
            }
        }
        return false;
    }

    private int key(String project, String id) {
        return record.back(0).text(project).text(id).length();
    }

    /** Offers those volumes among grouped records that seem to be wished for. */
    void offer(byte[] records, Dropped dropped) {
        Set<Long> replaced = new HashSet<>();
        scan(records, (start, reader, kind) -> {
            if (kind == Kind.REPLACED) {
                replaced.add(reader.number());
            }
        });
        scan(records, (start, reader, kind) -> {
            if (kind == Kind.VOLUME || kind == Kind.LOOSE_VOLUME) {
                long position = reader.number();
                if (!replaced.contains(position) && !dropped.has(position)) {
                    offer(records, start, reader, position);
                }
            }
        });
    }

    /** The key is put together from what stands in the record; the volume is read only where it seems to be wished for. */
    private void offer(byte[] records, int start, RecordReader reader, long position) {
        int volume = reader.at();
        int idEnd = reader.skipText().at();
        int projectEnd = reader.in(records, start).skipText().at();
        int key = record.back(0)
                .raw(records, start, projectEnd - start)
                .raw(records, volume, idEnd - volume)
                .length();
        if (wanted.has(Hash.of(record.bytes(), 0, key))) {
            record.octet(OFFER).number(position);
            VolumeRecord.write(VolumeRecord.read(reader.in(records, volume)).build(), record);
            out.add(record, key);
        }
    }

    private interface Seen {
        void record(int start, RecordReader rest, Kind kind);
    }

    private static void scan(byte[] records, Seen seen) {
        RecordReader reader = new RecordReader(records, 0);
        int at = 0;
        while (at < records.length) {
            int length = reader.in(records, at).count();
            int start = reader.at();
            at = start + length;
            seen.record(start, reader, Kind.of(reader.skipText().skipText().octet()));
        }
    }

    /** Sends what is offered to whoever wishes for it. */
    void send(byte[] offersAndWishes) {
        Groups groups = new Groups(offersAndWishes, Groups::skipServer);
        for (int number = 0; number < groups.count(); number++) {
            send(groups, number);
        }
    }

    private void send(Groups groups, int number) {
        byte[] bytes = groups.bytes();
        RecordReader reader = new RecordReader(bytes, groups.start(number));
        String project = reader.text();
        Set<String> servers = new HashSet<>();
        Offer[] offer = new Offer[1];
        groups.each(number, (start, keyEnd) -> {
            reader.in(bytes, keyEnd);
            if (reader.octet() == WISH) {
                servers.add(reader.text());
            } else if (offer[0] == null) {
                offer[0] = new Offer(reader.number(), VolumeRecord.read(reader).build());
            }
        });
        send(project, offer[0], servers);
    }

    /** A volume that nothing replaces, so that all offers of it are alike. */
    private record Offer(long position, Volume volume) {}

    private void send(String project, @Nullable Offer offer, Set<String> servers) {
        if (offer == null) {
            return;
        }
        for (String serverId : servers) {
            int key = key(project, serverId);
            record.octet(Kind.FETCHED_VOLUME.ordinal()).number(offer.position());
            VolumeRecord.write(offer.volume(), record);
            out.add(record, key);
        }
    }
}
