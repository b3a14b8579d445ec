package interlock.market;

import java.util.Arrays;
import java.util.Queue;

/**
 * Room for the length of one question: marks on entities and groups, and a list of the entities that are come to. The
 * marks of a question are numbers above those of all questions before it, so that nothing is wiped between two: a
 * question costs what it touches, not the size of the market.
 */
final class Scratch implements AutoCloseable {

    static final int UNMARKED = -1;

    private static final int KEPT_AT_MOST = 4;

    private final int[] entities;
    private final int[] groups;
    private final int marks;
    private final Queue<Scratch> home;
    private int first = 1;

    /** The entities that a search came to, each once, in order. */
    final int[] reached;
    /** By what it came to each of them. */
    final int[] by;

    /** @param marks a mark is one of so many, from 0 */
    Scratch(int entities, int groups, int marks, Queue<Scratch> home) {
        this.entities = new int[entities];
        this.groups = new int[groups];
        reached = new int[entities];
        by = new int[entities];
        this.marks = marks;
        this.home = home;
    }

    int entity(int entity) {
        return read(entities[entity]);
    }

    boolean isUnmarked(int entity) {
        return entities[entity] < first;
    }

    void entity(int entity, int mark) {
        entities[entity] = first + mark;
    }

    int group(int group) {
        return read(groups[group]);
    }

    void group(int group, int mark) {
        groups[group] = first + mark;
    }

    private int read(int cell) {
        return cell < first ? UNMARKED : cell - first;
    }

    /** Gives the room back for the next question, wiped where its numbers would not suffice. */
    @Override
    public void close() {
        if (home.size() >= KEPT_AT_MOST) {
            return;
        }
        if (first <= Integer.MAX_VALUE - 2 * (marks + 1)) {
            first += marks + 1;
        } else {
            Arrays.fill(entities, 0);
            Arrays.fill(groups, 0);
            first = 1;
        }
        home.add(this);
    }
}
