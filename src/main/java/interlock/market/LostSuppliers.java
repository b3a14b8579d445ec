package interlock.market;

import java.util.function.IntUnaryOperator;

/**
 * How many suppliers some groups have lost, in each of {@link Long#SIZE} worlds at once: bit by bit of the number, a word
 * has that bit of every world. A number begins so that the loss of the last supplier carries over its end. Nothing of the
 * other suppliers is looked at, which lie all over the memory.
 */
final class LostSuppliers {

    /** Where the words of each group begin, and one past the last. */
    private final int[] start;

    private final long[] fresh;
    private final long[] words;

    /** @param suppliers how many each group has, one or more */
    LostSuppliers(int groups, IntUnaryOperator suppliers) {
        start = new int[groups + 1];
        for (int group = 0; group < groups; group++) {
            start[group + 1] = start[group] + bits(suppliers.applyAsInt(group));
        }
        fresh = new long[start[groups]];
        for (int group = 0; group < groups; group++) {
            int spare = (1 << start[group + 1] - start[group]) - suppliers.applyAsInt(group);
            for (int word = start[group]; word < start[group + 1]; word++) {
                fresh[word] = -(spare >>> word - start[group] & 1L);
            }
        }
        words = fresh.clone();
    }

    /** In which so many can be told apart. */
    private static int bits(int suppliers) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(suppliers - 1);
    }

    /**
     * A group loses one more supplier.
     *
     * @param worlds those in which it does, each once for each supplier
     * @return those of them in which that was the last
     */
    long lose(int group, long worlds) {
        long carry = worlds;
        for (int word = start[group]; carry != 0 && word < start[group + 1]; word++) {
            long had = words[word];
            words[word] = had ^ carry;
            carry &= had;
        }
        return carry;
    }

    /** Nobody has lost any. */
    void putBack() {
        System.arraycopy(fresh, 0, words, 0, words.length);
    }
}
