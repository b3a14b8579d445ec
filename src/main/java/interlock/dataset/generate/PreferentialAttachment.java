package interlock.dataset.generate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Entities of one kind, from which those are drawn oftener that were drawn often: so a market gets hubs. It is the
 * model of Barabási and Albert (1999), softened so that no single one is in every second fact.
 */
final class PreferentialAttachment {
    private static final int OF_TEN_BY_FAME = 6;

    private int[] all = new int[16];
    private int size;
    private int[] drawn = new int[16];
    private int draws;

    void add(int entity) {
        all = room(all, size);
        all[size++] = entity;
        remember(entity);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** One like any other. */
    int any(SplittableRandom random) {
        return all[random.nextInt(size)];
    }

    /** One that others rely on already, most often. */
    int famous(SplittableRandom random) {
        int entity = random.nextInt(10) < OF_TEN_BY_FAME ? drawn[random.nextInt(draws)] : any(random);
        remember(entity);
        return entity;
    }

    private void remember(int entity) {
        drawn = room(drawn, draws);
        drawn[draws++] = entity;
    }

    private static int[] room(int[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, 2 * used);
    }
}
