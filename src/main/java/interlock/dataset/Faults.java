package interlock.dataset;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** A fault of a file, or of a line of it that is no record. */
    public void add(Table table, long line, String problem, String found, String remedy) {
        faults.add(new Fault(table.file(), line, null, problem, found, remedy));
    }

    /** A fault of one cell. */
    public void add(Table table, long line, String column, String problem, String found, String remedy) {
        faults.add(new Fault(table.file(), line, column, problem, found, remedy));
    }

    /** A fault of one cell of a row that was read. */
    public void add(Row row, String column, String problem, String found, String remedy) {
        add(row.table(), row.line(), column, problem, found, remedy);
    }

    public void addAll(Faults more) {
        faults.addAll(more.faults);
    }

    public int count() {
        return faults.size();
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All of them, by file and line. */
    public List<Fault> sorted() {
        return faults.stream().sorted(Fault.BY_PLACE).toList();
    }
}
