package interlock.dataset;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far. */
final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** A fault of a file, or of a line of it that is no record. */
    void add(Table table, long line, String problem, String found, String remedy) {
        faults.add(new Fault(table.file(), line, null, problem, found, remedy));
    }

    /** A fault of one cell. */
    void add(Table table, long line, String column, String problem, String found, String remedy) {
        faults.add(new Fault(table.file(), line, column, problem, found, remedy));
    }

    /** A fault of one cell of a row that was read. */
    void add(Row row, String column, String problem, String found, String remedy) {
        add(row.table(), row.line(), column, problem, found, remedy);
    }

    void addAll(Faults more) {
        faults.addAll(more.faults);
    }

    int count() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All of them, by file and line. */
    List<Fault> sorted() {
        return faults.stream().sorted(Fault.BY_PLACE).toList();
    }
}
