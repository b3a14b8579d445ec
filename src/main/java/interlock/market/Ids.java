package interlock.market;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The ids of entities by number, and the number of an id by a table of numbers (open addressing, at most half full).
 * The ids are held in the order of their numbers and by nothing else, so that the collector lays them out in that order
 * and who reads many of them in order waits for few.
 */
final class Ids {

    private static final int FREE = -1;
    private static final int LEAST_ROOM = 16;

    private String[] ids;
    private int[] table;
    private int count = 0;

    /** Room for so many; more may come. */
    Ids(int expected) {
        ids = new String[Math.max(LEAST_ROOM, expected)];
        table = tableFor(ids.length);
    }

    private static int[] tableFor(int ids) {
        int[] table = new int[Integer.highestOneBit(Math.max(1, ids)) * 4];
        Arrays.fill(table, FREE);
        return table;
    }

    /** The number of a new id, counted from 0; empty where the id is there already. */
    OptionalInt add(String id) {
        int cell = cell(id);
        if (table[cell] != FREE) {
            return OptionalInt.empty();
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            table = tableFor(ids.length);
            for (int number = 0; number < count; number++) {
                table[cell(ids[number])] = number;
            }
            cell = cell(id);
        }
        ids[count] = id;
        table[cell] = count;
        return OptionalInt.of(count++);
    }

    /** The same ids, with room for no more. */
    Ids copy() {
        Ids copy = new Ids(count);
        for (int number = 0; number < count; number++) {
            copy.add(ids[number]);
        }
        return copy;
    }

    /** Where an id stands in the table, or would. */
    private int cell(String id) {
        int last = table.length - 1;
        int hash = id.hashCode();
        int cell = (hash ^ hash >>> 16) & last;
        while (table[cell] != FREE && !ids[table[cell]].equals(id)) {
            cell = cell + 1 & last;
        }
        return cell;
    }

    OptionalInt number(String id) {
        int number = table[cell(id)];
        return number == FREE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    String id(int number) {
        return ids[number];
    }

    int count() {
        return count;
    }

    /** All of them, by number. */
    String[] toArray() {
        return Arrays.copyOf(ids, count);
    }

    /** With the ids' characters, as a 64-bit JVM with compressed references lays them out. */
    long bytes() {
        long bytes = 4L * (ids.length + table.length);
        for (int number = 0; number < count; number++) {
            bytes += 24 + 16 + ((ids[number].length() + 7) & ~7);
        }
        return bytes;
    }
}
