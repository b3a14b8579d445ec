package interlock.dataset;

import java.util.List;
import java.util.Objects;

/** What makes two facts the same one though their ids differ. It reads the row itself, since there may be millions. */
final class SameFact {
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
            "amountMax");

    private final FactType type;
    private final Row row;
    private final int hash;

    SameFact(FactType type, Row row) {
        this.type = type;
        this.row = row;
        int sum = Objects.hash(type.ordinal(), first(), second());
        for (String column : columns()) {
            sum = 31 * sum + Objects.hashCode(row.value(column));
        }
        this.hash = sum;
    }

    private List<String> columns() {
        return type.isOncePerPair() ? ONCE : OFTEN;
    }

    private String first() {
        return isTurned() ? row.text(":END_ID") : row.text(":START_ID");
    }

    private String second() {
        return isTurned() ? row.text(":START_ID") : row.text(":END_ID");
    }

    private boolean isTurned() {
        return type.isSymmetric() && row.text(":START_ID").compareTo(row.text(":END_ID")) > 0;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SameFact that
                && hash == that.hash
                && type == that.type
                && first().equals(that.first())
                && second().equals(that.second())
                && columns().stream().allMatch(column -> Objects.equals(row.value(column), that.row.value(column)));
    }
}
