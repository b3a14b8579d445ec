package interlock.dataset.check;

import interlock.dataset.Row;
import interlock.model.FactType;
import java.util.List;
import java.util.Objects;
import org.eclipse.collections.api.block.HashingStrategy;

/** What makes two facts of a type the same one though their ids differ, told by the rows, since there may be millions. */
record FactIdentity(FactType type) implements HashingStrategy<Row> {
    private static final List<String> ONCE = List.of("market");
    private static final List<String> OFTEN = List.of(
            "what",
            "market",
            "status",
            "deal",
            "announced",
            "since",
            "until",
            "shareOf",
            "quantityUnit",
            "amountMin",
            "amountMax",
            "statement");

    @Override
    public int computeHashCode(Row row) {
        int sum = 31 * first(row).hashCode() + second(row).hashCode();
        for (String column : columns()) {
            sum = 31 * sum + Objects.hashCode(row.value(column));
        }
        return sum;
    }

    @Override
    public boolean equals(Row one, Row other) {
        if (!first(one).equals(first(other)) || !second(one).equals(second(other))) {
            return false;
        }
        for (String column : columns()) {
            if (!Objects.equals(one.value(column), other.value(column))) {
                return false;
            }
        }
        return true;
    }

    private List<String> columns() {
        return type.isOncePerPair() ? ONCE : OFTEN;
    }

    private String first(Row row) {
        return isTurned(row) ? row.text(":END_ID") : row.text(":START_ID");
    }

    private String second(Row row) {
        return isTurned(row) ? row.text(":START_ID") : row.text(":END_ID");
    }

    private boolean isTurned(Row row) {
        return type.isSymmetric() && row.text(":START_ID").compareTo(row.text(":END_ID")) > 0;
    }
}
