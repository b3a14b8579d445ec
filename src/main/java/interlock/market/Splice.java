package interlock.market;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** How an array is made of the stretches of one, and of what comes between them of another; the same for many arrays. */
final class Splice {

    private final IntList from = new IntList();
    private final IntList lengths = new IntList();
    /** Whether each stretch is one of the others. */
    private final BitSet ofMore = new BitSet();

    private final int size;
    private final BitSet out;
    private final int[] before;
    private int length = 0;

    /**
     * @param size how many there are
     * @param out the places that are left out
     * @param before before which place each of the others comes, never falling
     */
    Splice(int size, BitSet out, int[] before) {
        this.size = size;
        this.out = out;
        this.before = before;
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

    /** The places that are left out. */
    BitSet out() {
        return out;
    }

    /** Before which place each of the others comes. */
    int[] before() {
        return before;
    }

    /** Whether each of the others takes the place of one that is left out, so that nothing moves. */
    boolean keepsPlaces() {
        return length == size && Arrays.equals(out.stream().toArray(), before);
    }

    /** The new place of each of what was there; of what is left out any. O(size). */
    int[] moved() {
        int[] moved = new int[size];
        int place = 0;
        for (int stretch = 0; stretch < from.size(); stretch++) {
            int count = lengths.get(stretch);
            if (!ofMore.get(stretch)) {
                int first = from.get(stretch);
                int shift = place - first;
                for (int one = first; one < first + count; one++) {
                    moved[one] = one + shift;
                }
            }
            place += count;
        }
        return moved;
    }

    /** The new place of each of the others. */
    int[] placesOfMore() {
        IntList places = new IntList();
        int place = 0;
        for (int stretch = 0; stretch < from.size(); stretch++) {
            if (ofMore.get(stretch)) {
                places.add(place);
            }
            place += lengths.get(stretch);
        }
        return places.toArray();
    }

    /** Of two arrays of numbers, those of the first by what {@code moved} has for them. */
    int[] of(int[] some, int[] moved, int[] more) {
        int[] made = new int[length];
        int place = 0;
        for (int stretch = 0; stretch < from.size(); stretch++) {
            int first = from.get(stretch);
            int end = first + lengths.get(stretch);
            for (int one = first; one < end; one++) {
                made[place++] = ofMore.get(stretch) ? more[one] : moved[some[one]];
            }
        }
        return made;
    }

    /** Of two arrays of one type; the first itself where it has the same at each place. */
    Object of(Object some, Object more) {
        if (keepsPlaces()
                && IntStream.range(0, before.length)
                        .allMatch(one -> Array.get(some, before[one]).equals(Array.get(more, one)))) {
            return some;
        }
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
