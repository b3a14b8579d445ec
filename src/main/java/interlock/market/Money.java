package interlock.market;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of several currencies, each summed for itself and never with another.
 *
 * @param byCurrency the disclosed parts, by ISO 4217 code
 * @param undisclosed the number of parts of which no amount is known
 */
public record Money(SortedMap<String, Range> byCurrency, int undisclosed) {

    static final Money NONE = new Money(Collections.emptySortedMap(), 0);

    Money plus(Amount amount) {
        return amount.disclosed() ? plus(amount.currency(), Range.of(amount)) : new Money(byCurrency, undisclosed + 1);
    }

    /** With an amount of which only some, nobody knows how much, belongs here. */
    Money plusPartOf(Amount amount) {
        return amount.disclosed()
                ? plus(amount.currency(), Range.partOf(amount))
                : new Money(byCurrency, undisclosed + 1);
    }

    private Money plus(String currency, Range part) {
        SortedMap<String, Range> sums = new TreeMap<>(byCurrency);
        sums.merge(currency, part, Range::plus);
        return new Money(Collections.unmodifiableSortedMap(sums), undisclosed);
    }

    /** How what is paid in one currency is known, as of {@link Range#qualifier}: what is paid in others is no part of it. */
    public @Nullable String qualifierIn(String currency) {
        return byCurrency
                .getOrDefault(currency, Range.NOTHING)
                .andUndisclosed(undisclosed)
                .qualifier();
    }

    /** The sum in one currency; parts of other currencies count as undisclosed, since no rate is known. */
    public Range in(String currency) {
        int unknown = undisclosed;
        for (var sum : byCurrency.entrySet()) {
            if (!sum.getKey().equals(currency)) {
                unknown += sum.getValue().disclosed();
            }
        }
        return byCurrency.getOrDefault(currency, Range.NOTHING).andUndisclosed(unknown);
    }
}
