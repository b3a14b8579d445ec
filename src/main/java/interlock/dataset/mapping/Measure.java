package interlock.dataset.mapping;

import java.util.Locale;

/** A range of two columns that a mapping may give by one word. */
enum Measure {
    AMOUNT("currency"),
    QUANTITY("quantityUnit"),
    SHARE("shareOf");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** The word of a mapping, such as {@code amount}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String low() {
        return word() + "Min";
    }

    String high() {
        return word() + "Max";
    }

    /** The column that stands beside it. */
    String unit() {
        return unit;
    }
}
