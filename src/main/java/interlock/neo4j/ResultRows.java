package interlock.neo4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The rows of one statement, as they come. */
public interface ResultRows extends Iterator<ResultRow> {

    /** What Neo4j remarks on the statement; rows that were not taken are given up. */
    List<Notice> end();

    /** Of how many rows the last one tells, itself included: those that are only counted may come together. */
    default long times() {
        return 1;
    }

    /** How many are left out as too many, of which each would have a row or more; known once the first row is. */
    default long leftOut() {
        return 0;
    }

    default <T> List<T> list(Function<ResultRow, T> each) {
        List<T> all = new ArrayList<>();
        forEachRemaining(row -> all.add(each.apply(row)));
        return all;
    }

    default List<ResultRow> list() {
        return list(Function.identity());
    }

    /** The one row that there is. */
    default ResultRow single() {
        ResultRow row = next();
        if (hasNext()) {
            throw new IllegalStateException("The statement gives more than one row");
        }
        return row;
    }
}
