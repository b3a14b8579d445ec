package interlock.market;

import java.util.Queue;

/**
 * Marks on entities and groups for the length of one question. Each mark bears the number of its question, so that
 * nothing is wiped between two: a question costs what it touches, not the size of the market.
 */
final class Scratch implements AutoCloseable {

    static final int UNMARKED = -1;

    private static final int KEPT_AT_MOST = 4;

    private final long[] entities;
    private final long[] groups;
    private final Queue<Scratch> home;
    private int question = 1;

    Scratch(int entities, int groups, Queue<Scratch> home) {
        this.entities = new long[entities];
        this.groups = new long[groups];
        this.home = home;
    }

    int entity(int entity) {
        return read(entities[entity]);
    }

    void entity(int entity, int mark) {
        entities[entity] = write(mark);
    }

    int group(int group) {
        return read(groups[group]);
    }

    void group(int group, int mark) {
        groups[group] = write(mark);
    }

    private int read(long cell) {
        return (int) (cell >>> 32) == question ? (int) cell : UNMARKED;
    }

    private long write(int mark) {
        return (long) question << 32 | mark;
    }

    /** Gives the room back for the next question; after two thousand million questions it is thrown away. */
    @Override
    public void close() {
        if (question < Integer.MAX_VALUE && home.size() < KEPT_AT_MOST) {
            question++;
            home.add(this);
        }
    }
}
