package cloud.preflight.fleet.spark;

import java.io.Serializable;

/**
 * Where in a shuffle each kind of thing is brought to, so that who wants one kind does not read the others.
 *
 * @param partitions how many parts the records of a kind are divided into
 */
record Places(int partitions) implements Serializable {

    /** The place of so many parts of records that are grouped with servers. */
    int grouped(int part) {
        return part;
    }

    /** The place of a part of the tags. */
    int tags(int part) {
        return partitions + part;
    }

    /** The place of books. */
    int book() {
        return 2 * partitions;
    }

    /** The place of what is told beside the books. */
    int aside() {
        return book() + 1;
    }

    /** How many places there are. */
    int count() {
        return aside() + 1;
    }
}
