package cloud.preflight.fleet;

import cloud.preflight.facts.Volume;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings volumes to servers that list them while they themselves name no server, or another one. */
final class Fetching {

    private static final int WISH = 0;
    private static final int OFFER = 1;

    private final FleetRun run;
    private final RecordWriter record = new RecordWriter();
    private final RecordWriter framed = new RecordWriter();
    private final int partitions;

    Fetching(FleetRun run) {
        this.run = run;
        partitions = run.settings().partitions();
    }

    /** Offers volumes among grouped records that seem to be wanted. */
    void offer(byte[] records) {
        Set<Long> replaced = new HashSet<>();
        scan(records, (project, kind, reader) -> {
            if (kind == Kind.REPLACED) {
                replaced.add(reader.number());
            }
        });
        Spill.Writer out = run.fetching().writer();
        scan(records, (project, kind, reader) -> {
            if (kind == Kind.VOLUME || kind == Kind.LOOSE_VOLUME) {
                long position = reader.number();
                if (!replaced.contains(position) && !run.dropped().has(position)) {
                    offer(project, position, VolumeRecord.read(reader).build(), out);
                }
            }
        });
        out.flush();
    }

    private void offer(String project, long position, Volume volume, Spill.Writer out) {
        int key = record.back(0).text(project).text(volume.id()).length();
        if (run.wanted().has(Hash.of(record.bytes(), 0, key))) {
            record.octet(OFFER).number(position);
            VolumeRecord.write(volume, record);
            add(key, out);
        }
    }

    private void add(int key, Spill.Writer out) {
        long hash = Hash.of(record.bytes(), 0, key);
        framed.back(0).number(record.length()).raw(record.bytes(), 0, record.length());
        out.add(Hash.part(hash, partitions), framed);
    }

    private interface Seen {
        void record(String project, Kind kind, RecordReader rest);
    }

    private static void scan(byte[] records, Seen seen) {
        RecordReader reader = new RecordReader(records, 0);
        for (int at = 0; at < records.length; ) {
            int length = reader.in(records, at).count();
            at = reader.at() + length;
            String project = reader.text();
            seen.record(project, Kind.of(reader.skipText().octet()), reader);
        }
    }

    /** Sends what is offered to whoever wants it. */
    void send(byte[] offersAndWishes) {
        Spill.Writer out = run.deferred().writer();
        Groups groups = new Groups(offersAndWishes, Groups::skipServer);
        for (int number = 0; number < groups.count(); number++) {
            send(groups, number, out);
        }
        out.flush();
    }

    private void send(Groups groups, int number, Spill.Writer out) {
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
        send(project, offer[0], servers, out);
    }

    /** A volume that nothing replaces, so that all offers of it are alike. */
    private record Offer(long position, Volume volume) {}

    private void send(String project, @Nullable Offer offer, Set<String> servers, Spill.Writer out) {
        if (offer == null) {
            return;
        }
        for (String serverId : servers) {
            int key = record.back(0).text(project).text(serverId).length();
            record.octet(Kind.FETCHED_VOLUME.ordinal()).number(offer.position());
            VolumeRecord.write(offer.volume(), record);
            add(key, out);
        }
    }
}
