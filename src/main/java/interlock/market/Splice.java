package interlock.market;

import java.lang.reflect.Array;
import java.util.BitSet;

/** How an array is made of the stretches of one, and of what comes between them of another; the same for many arrays. */
final class Splice {

    private final IntList from = new IntList();
    private final IntList lengths = new IntList();
    /** Whether each stretch is one of the others. */
    private final BitSet ofMore = new BitSet();

    private int length = 0;

    /**
     * @param size how many there are
     * @param out the places that are left out
     * @param before before which place each of the others comes, never falling
     */
    Splice(int size, BitSet out, int[] before) {
        int place = 0;
        int next = 0;
        while (place <= size) {
            int left = out.nextSetBit(place);
            int end = left < 0 ? size : left;
            if (next < before.length && before[next] <= end) {
                add(place, before[next] - place);
                place = before[next];
                ofMore.set(from.size());
                add(next++, 1);
            } else {
                add(place, end - place);
                place = end + 1;
            }
        }
    }

    private void add(int place, int count) {
        if (count > 0) {
            from.add(place);
            lengths.add(count);
            length += count;
        }
    }

    /** How long what is made is. */
    int length() {
        return length;
    }

    /** Of two arrays of one type. */
    Object of(Object some, Object more) {
        Object made = Array.newInstance(some.getClass().getComponentType(), length);
        int place = 0;
        for (int stretch = 0; stretch < from.size(); stretch++) {
            System.arraycopy(ofMore.get(stretch) ? more : some, from.get(stretch), made, place, lengths.get(stretch));
            place += lengths.get(stretch);
        }
        return made;
    }

    /** Of two sets of places. O(stretches and places in the sets). */
    BitSet of(BitSet some, BitSet more) {
        BitSet made = new BitSet();
        int place = 0;
        for (int stretch = 0; stretch < from.size(); stretch++) {
            BitSet set = ofMore.get(stretch) ? more : some;
            int first = from.get(stretch);
            int end = first + lengths.get(stretch);
            for (int one = set.nextSetBit(first); one >= 0 && one < end; one = set.nextSetBit(one + 1)) {
                made.set(place + one - first);
            }
            place += lengths.get(stretch);
        }
        return made;
    }
}
