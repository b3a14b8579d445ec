package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The rows of a file or a sheet, one of which names the columns: the first, or the one below that has what is asked for
 * where titles and notes stand above it.
 */
final class ForeignTable {
    /** So many rows are looked at for the header. */
    private static final int LOOKED_AT = 40;

    private final Iterator<Line> lines;
    private final Deque<Line> next = new ArrayDeque<>();

    /** @param lines in their order; blank ones are no rows */
    ForeignTable(Iterator<Line> lines) {
        this.lines = lines;
    }

    /**
     * A row of the file.
     *
     * @param whole whether empty cells at its end are among its cells
     */
    record Line(Place place, List<String> cells, boolean whole) {
        /** One of a file that says how many cells it has. */
        Line(Place place, List<String> cells) {
            this(place, cells, true);
        }

        /** As many cells as there are columns, where those at its end may not have been kept. */
        List<String> padded(int width) {
            if (whole || cells.size() >= width) {
                return cells;
            }
            List<String> padded = new ArrayList<>(cells);
            padded.addAll(Collections.nCopies(width - cells.size(), ""));
            return padded;
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Gives every record to a reader, as {@link ForeignFile#read}.
     *
     * @param lacking as {@link InputOptions} has it
     */
    boolean read(ToIntFunction<Columns> lacking, Faults faults, ForeignFile.Reader to) {
        Columns columns = header(lacking);
        Line header = next();
        if (!ForeignFile.areDistinct(header.place(), columns, faults)) {
            return false;
        }
        if (!to.columns(columns)) {
            return true;
        }
        boolean whole = true;
        while (hasNext()) {
            Line line = next();
            List<String> fitted = ForeignFile.fitted(
                    line.place(),
                    line.padded(columns.names().size()),
                    columns.names().size(),
                    faults);
            whole &= !fitted.isEmpty();
            if (!fitted.isEmpty()) {
                to.record(line.place(), fitted);
            }
        }
        return whole;
    }

    /** How much its header lacks; most of all where there is none. */
    int lacks(ToIntFunction<Columns> lacking) {
        return hasNext() ? lacking.applyAsInt(header(lacking)) : Integer.MAX_VALUE;
    }

    /** Leaves out what stands above the row that lacks the least; of several such it is the first. */
    private Columns header(ToIntFunction<Columns> lacking) {
        List<Line> looked = new ArrayList<>();
        int best = 0;
        int least = Integer.MAX_VALUE;
        while (least > 0 && looked.size() < LOOKED_AT && hasNext()) {
            looked.add(next());
            int lacks = lacking.applyAsInt(new Columns(looked.getLast().cells()));
            if (lacks < least) {
                least = lacks;
                best = looked.size() - 1;
            }
        }
        looked.subList(best, looked.size()).reversed().forEach(next::push);
        Line header = looked.get(best);
        return best == 0 ? new Columns(header.cells()) : Columns.below(header.place(), header.cells());
    }

    /** Whether there is a row that is not blank. */
    boolean hasNext() {
        while (next.isEmpty() && lines.hasNext()) {
            Line line = lines.next();
            if (!line.isBlank()) {
                next.push(line);
            }
        }
        return !next.isEmpty();
    }

    private Line next() {
        hasNext();
        return next.pop();
    }
}
