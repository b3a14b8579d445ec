package interlock.dataset.check;

import interlock.dataset.Table;
import java.util.function.Consumer;

/** The records of a data set, wherever they come from: our own CSV files, or others through a mapping. */
@FunctionalInterface
public interface RowSource {
    /**
     * Gives every record of a table to {@code each}.
     *
     * @return whether those were all, so that what is not among them does not exist
     */
    boolean rows(Table table, Consumer<RawRow> each);
}
