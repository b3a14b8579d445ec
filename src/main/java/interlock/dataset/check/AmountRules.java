package interlock.dataset.check;

import interlock.dataset.Fault;
import interlock.dataset.Row;
import interlock.model.AmountQualifier;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of amounts and other ranges, for facts and deals. */
final class AmountRules {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final List<String> QUALIFIERS =
            AmountQualifier.named().stream().map(AmountQualifier::word).toList();

    private static final Range AMOUNT = Range.of("amount");
    static final Range QUANTITY = Range.of("quantity");
    static final Range SHARE = Range.of("share");

    private AmountRules() {}

    /** The two columns of a range. */
    record Range(String name, String low, String high) {
        private static Range of(String name) {
            return new Range(name, name + "Min", name + "Max");
        }
    }

    static void amount(RowCheck check) {
        Row row = check.row();
        boolean given = range(check, AMOUNT);
        String currency = row.text("currency");
        check.matches("currency", CURRENCY, "currency is not an ISO 4217 code", "allowed: three capitals such as USD");
        // Of what cannot be read no more is asked.
        boolean readable = isReadable(row);
        if (given && readable && currency.isEmpty()) {
            check.fault("currency", "an amount without a currency", "", "allowed: its ISO 4217 code such as USD");
        }
        if (!given && !currency.isEmpty()) {
            check.fault(
                    "currency",
                    "a currency without an amount",
                    currency,
                    "give amountMin or amountMax, or no currency");
        }
        check.oneOf("amountQualifier", QUALIFIERS, "amountQualifier is not known");
        qualifier(check, given, row.text("amountQualifier"));
    }

    private static boolean isReadable(Row row) {
        return row.value("amountMin") != Row.UNREADABLE && row.value("amountMax") != Row.UNREADABLE;
    }

    private static void qualifier(RowCheck check, boolean given, String qualifier) {
        String column = "amountQualifier";
        Object low = check.row().value("amountMin");
        Object high = check.row().value("amountMax");
        boolean readable = isReadable(check.row());
        if (given && readable && qualifier.isEmpty()) {
            check.fault(column, "an amount without amountQualifier", "", Fault.allowed(QUALIFIERS));
        }
        if (!given && !qualifier.isEmpty() && !qualifier.equals(AmountQualifier.UNDISCLOSED.word())) {
            check.fault(column, "amountQualifier without an amount", qualifier, "allowed: undisclosed, or empty");
        }
        if (!given || !readable) {
            return;
        }
        String found = "amountMin " + shown(low) + ", amountMax " + shown(high);
        switch (AmountQualifier.of(qualifier).orElse(AmountQualifier.NONE)) {
            case UNDISCLOSED -> check.fault(column, "an amount that is undisclosed", found, "leave both empty");
            case EXACT -> {
                if (low == null || !low.equals(high)) {
                    check.fault(
                            column, "exact, but amountMin and amountMax differ", found, "allowed: the same in both");
                }
            }
            case UP_TO -> {
                if (high == null || !Long.valueOf(0).equals(low)) {
                    check.fault(column, "upTo means amountMin 0 and an amountMax", found, "");
                }
            }
            case AT_LEAST -> {
                if (low == null || high != null) {
                    check.fault(column, "atLeast means an amountMin and no amountMax", found, "");
                }
            }
            case ABOUT, NONE -> {}
        }
    }

    private static String shown(@Nullable Object bound) {
        return bound == null ? "empty" : bound.toString();
    }

    /**
     * The lower bound is not over the upper.
     *
     * @return whether a bound is given
     */
    private static boolean range(RowCheck check, Range range) {
        Row row = check.row();
        boolean low = row.given(range.low());
        boolean high = row.given(range.high());
        if (low && high && isOver(row, range)) {
            check.fault(
                    range.low(),
                    range.low() + " is more than " + range.high(),
                    row.value(range.low()) + " > " + row.value(range.high()),
                    "");
        }
        return low || high;
    }

    private static boolean isOver(Row row, Range range) {
        return isOver(row.whole(range.low()), row.whole(range.high()))
                || isOver(row.number(range.low()), row.number(range.high()));
    }

    private static <T extends Comparable<T>> boolean isOver(@Nullable T low, @Nullable T high) {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    /** A range other than money stands beside the word that says of what. */
    static void measured(RowCheck check, Range range, String unit) {
        boolean given = range(check, range);
        if (given != check.row().given(unit)) {
            check.fault(
                    unit,
                    "a " + range.name() + " and its " + unit + " go together",
                    given ? range.name() + " without " + unit : unit + " without " + range.name(),
                    "");
        }
    }
}
