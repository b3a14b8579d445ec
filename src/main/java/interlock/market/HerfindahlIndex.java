package interlock.market;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Herfindahl–Hirschman index, 10,000 · Σ share², of parts of which only bounds are known (Rhoades, "The
 * Herfindahl–Hirschman Index", Federal Reserve Bulletin 79, 1993).
 *
 * @param min the least it can be; reached
 * @param max the most it can be
 * @param maxReached false where the index comes as near to {@code max} as one likes and never reaches it
 */
public record HerfindahlIndex(double min, double max, boolean maxReached) {

    /** The index of one part that is everything. */
    public static final double MONOPOLY = 10_000;

    /** With more unsettled parts than this the upper bound is a safe one, not the least one. */
    static final int SETTLED_EXACTLY = 16;

    /**
     * The index of parts that lie between bounds.
     *
     * <p>The index is quasi-convex: what lies below a level is a convex cone. So the least is where each part is as near
     * as its bounds let it to one common size μ = Σx²/Σx, found by halving; and the most is at a corner of the bounds,
     * found by trying all corners, or for many unsettled parts bounded from above by the linear relaxation of each
     * part's square. O(n) a halving, O(2^min(n, 16)) corners.
     *
     * @param low the least of each part, 0 or more
     * @param high the most of each part; infinite where it has no upper end
     */
    static HerfindahlIndex between(double[] low, double[] high) {
        if (low.length == 1) {
            return new HerfindahlIndex(MONOPOLY, MONOPOLY, true);
        }
        double min = least(low, high);
        for (double top : high) {
            if (Double.isInfinite(top)) {
                boolean reached = Arrays.stream(low).filter(part -> part > 0).count() <= 1 && reachesAlone(low, high);
                return new HerfindahlIndex(min, MONOPOLY, reached);
            }
        }
        return new HerfindahlIndex(min, Math.max(min, most(low, high)), true);
    }

    /** Whether all parts but one can be nothing, and that one something. */
    private static boolean reachesAlone(double[] low, double[] high) {
        for (int part = 0; part < low.length; part++) {
            double others = 0;
            for (int other = 0; other < low.length; other++) {
                others += other == part ? 0 : low[other];
            }
            if (others == 0 && high[part] > 0) {
                return true;
            }
        }
        return false;
    }

    private static double least(double[] low, double[] high) {
        double below = 0;
        double above = Math.max(1, Arrays.stream(low).max().orElse(0));
        for (double top : high) {
            above = Double.isInfinite(top) ? above : Math.max(above, top);
        }
        above *= 2;
        for (int halving = 0; halving < 200; halving++) {
            double size = (below + above) / 2;
            double pull = 0;
            for (int part = 0; part < low.length; part++) {
                double at = Math.clamp(size, low[part], high[part]);
                pull += at * (at - size);
            }
            if (pull > 0) {
                below = size;
            } else {
                above = size;
            }
        }
        double size = above;
        double[] parts = new double[low.length];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = Math.clamp(size, low[part], high[part]);
        }
        return of(parts);
    }

    private static double most(double[] low, double[] high) {
        int[] unsettled = IntStream.range(0, low.length)
                .filter(part -> low[part] < high[part])
                .toArray();
        if (unsettled.length > SETTLED_EXACTLY) {
            return relaxedMost(low, high);
        }
        double settled = 0;
        double squares = 0;
        for (int part = 0; part < low.length; part++) {
            if (low[part] == high[part]) {
                settled += low[part];
                squares += low[part] * low[part];
            }
        }
        return mostCorner(low, high, unsettled, 0, settled, squares);
    }

    private static double mostCorner(
            double[] low, double[] high, int[] unsettled, int next, double sum, double squares) {
        if (next == unsettled.length) {
            return sum == 0 ? 0 : index(squares, sum);
        }
        double least = low[unsettled[next]];
        double most = high[unsettled[next]];
        return Math.max(
                mostCorner(low, high, unsettled, next + 1, sum + least, squares + least * least),
                mostCorner(low, high, unsettled, next + 1, sum + most, squares + most * most));
    }

    /**
     * An upper bound: each square is replaced by the chord over its part's range, which lies above it. For a given sum
     * the chords are largest when the parts with the steepest, of slope low + high, are raised first.
     */
    private static double relaxedMost(double[] low, double[] high) {
        Integer[] steepest = new Integer[low.length];
        Arrays.setAll(steepest, part -> part);
        Arrays.sort(steepest, (a, b) -> Double.compare(low[b] + high[b], low[a] + high[a]));
        double sum = Arrays.stream(low).sum();
        double squares = Arrays.stream(low).map(part -> part * part).sum();
        double most = sum == 0 ? MONOPOLY : index(squares, sum);
        for (int part : steepest) {
            double slope = low[part] + high[part];
            double width = high[part] - low[part];
            // (squares + slope·t) / (sum + t)² turns once in between, where its derivative is nothing.
            double best = slope == 0 ? 0 : Math.clamp(sum - 2 * squares / slope, 0, width);
            if (sum + best > 0) {
                most = Math.max(most, index(squares + slope * best, sum + best));
            }
            sum += width;
            squares += slope * width;
            most = sum == 0 ? most : Math.max(most, index(squares, sum));
        }
        return Math.min(MONOPOLY, most);
    }

    /** The index of parts that are known; 0 where they are nothing. */
    static double of(double... parts) {
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum += part;
            squares += part * part;
        }
        return sum == 0 ? 0 : index(squares, sum);
    }

    private static double index(double squares, double sum) {
        return MONOPOLY * squares / (sum * sum);
    }
}
