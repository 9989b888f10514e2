package cloud.preflight.rules;

import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands behind words about a volume, whichever fact they are words of. */
final class VolumeWords {

    private VolumeWords() {}

    /** A volume that a fact may have. */
    interface Holder<F> {
        @Nullable
        Volume volume(F fact);
    }

    /** Adds the words about a volume. */
    static <F> Vocabulary<F> add(Vocabulary<F> words, Function<F, String> id, Holder<F> holder) {
        return words.word("volume", field(id, holder, "id", Volume::id))
                .word("volume.size", field(id, holder, "size", Volume::size))
                .word("volume.shareable", sharing(id, holder))
                .word("volume.storage.serviceType", serviceType(id, holder))
                .word("volume.storage.dedicated", dedicated(id, holder))
                .word("volume.storage.pool", pool(id, holder))
                .word("volume.storage.poolKnown", pool(id, holder));
    }

    private static <F> Vocabulary.Word<F> field(
            Function<F, String> id, Holder<F> holder, String field, Function<Volume, @Nullable Object> value) {
        return (fact, asked) -> {
            Volume volume = holder.volume(fact);
            return List.of(
                    volume == null
                            ? FactValue.unknown(Missing.volume(id.apply(fact)))
                            : FactValue.of(Missing.volume(volume.id()).field(field), value.apply(volume)));
        };
    }

    /** The fields that say that it is shared, or both where neither does. */
    private static <F> Vocabulary.Word<F> sharing(Function<F, String> id, Holder<F> holder) {
        Vocabulary.Word<F> multiattach =
                field(id, holder, "multiattach", volume -> volume.sharing().multiattach());
        Vocabulary.Word<F> shareable =
                field(id, holder, "shareable", volume -> volume.sharing().shareable());
        return (fact, asked) -> {
            Volume volume = holder.volume(fact);
            List<FactValue> read = new ArrayList<>();
            if (volume == null || volume.sharing() != Sharing.SHAREABLE) {
                read.addAll(multiattach.read(fact, asked));
            }
            if (volume != null && volume.sharing() != Sharing.MULTIATTACH) {
                read.addAll(shareable.read(fact, asked));
            }
            return read;
        };
    }

    private static <F> Vocabulary.Word<F> serviceType(Function<F, String> id, Holder<F> holder) {
        return field(
                id, holder, "service_type", volume -> empty(volume.storage().serviceType()));
    }

    /** The type of the storage, and its id, which nobody looks at beside a type. */
    private static <F> Vocabulary.Word<F> dedicated(Function<F, String> id, Holder<F> holder) {
        Vocabulary.Word<F> type = serviceType(id, holder);
        Vocabulary.Word<F> storage = field(
                id, holder, "dedicated_storage_id", volume -> volume.storage().dedicated() ? true : null);
        return (fact, asked) -> {
            List<FactValue> read = new ArrayList<>(type.read(fact, asked));
            Volume volume = holder.volume(fact);
            if (volume != null && volume.storage().serviceType().isEmpty()) {
                read.addAll(storage.read(fact, asked));
            }
            return read;
        };
    }

    private static <F> Vocabulary.Word<F> pool(Function<F, String> id, Holder<F> holder) {
        return (fact, asked) -> {
            Volume volume = holder.volume(fact);
            if (volume == null) {
                return List.of(FactValue.unknown(Missing.volume(id.apply(fact))));
            }
            return List.of(
                    volume.storage().poolKnown()
                            ? Vocabulary.text(
                                    Missing.pool(volume.id()), volume.storage().pool())
                            : FactValue.unknown(Missing.pool(volume.id())));
        };
    }

    private static @Nullable Object empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
