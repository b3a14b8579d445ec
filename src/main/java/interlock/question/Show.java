package interlock.question;

import java.util.List;

/** The picture in which an answer is drawn, and the columns that it is drawn from. Beside it there is always a table. */
public sealed interface Show {
    List<String> KINDS = List.of("table", "graph", "matrix", "sankey", "timeline", "spans", "bars", "balance");

    record Table() implements Show {}

    /** The facts as a graph; {@code level} is empty, or an entity column and the integer column that colours it. */
    record Graph(List<String> level) implements Show {}

    record Matrix(String row, String column, String cell) implements Show {}

    record Sankey(String from, String to, String min, String max) implements Show {}

    record Timeline(String date, String label) implements Show {}

    /** Bars in time, each from a day up to another; a missing end is open. */
    record Spans(String from, String until, String label) implements Show {}

    record Bars(String label, String min, String max) implements Show {}

    /** Bars both ways: to the right what goes out, to the left what comes in; {@code mark} tells some from the others. */
    record Balance(String label, String outMin, String outMax, String inMin, String inMax, String mark)
            implements Show {}

    /** The word for it in a header and in JSON. */
    default String kind() {
        return switch (this) {
            case Table t -> "table";
            case Graph g -> "graph";
            case Matrix m -> "matrix";
            case Sankey s -> "sankey";
            case Timeline t -> "timeline";
            case Spans s -> "spans";
            case Bars b -> "bars";
            case Balance b -> "balance";
        };
    }

    /** The columns it names, in the order of the header. */
    public default List<String> columns() {
        return switch (this) {
            case Table t -> List.of();
            case Graph g -> g.level;
            case Matrix m -> List.of(m.row, m.column, m.cell);
            case Sankey s -> List.of(s.from, s.to, s.min, s.max);
            case Timeline t -> List.of(t.date, t.label);
            case Spans s -> List.of(s.from, s.until, s.label);
            case Bars b -> List.of(b.label, b.min, b.max);
            case Balance b -> List.of(b.label, b.outMin, b.outMax, b.inMin, b.inMax, b.mark);
        };
    }
}
