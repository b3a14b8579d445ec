package interlock.market;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Since when something has been so without a break.
 *
 * <p>Days are counted from 1970-01-01; {@link Fact#ALWAYS} is the day before all others. A stretch that ends on the day on
 * which the next begins leaves no gap.
 */
public final class Stretch {

    /** The days from {@code first} up to, not including, {@code end}. */
    public record Days(int first, int end) {
        public boolean contains(int day) {
            return first <= day && day < end;
        }
    }

    private Stretch() {}

    /**
     * The first day of the unbroken stretch that reaches a day, over all days of {@code with}, and without those of
     * {@code without}. O(n log n).
     *
     * @throws IllegalArgumentException where the day itself is in none of {@code with}, or in one of {@code without}
     */
    public static int begin(int day, List<Days> with, List<Days> without) {
        if (with.stream().noneMatch(days -> days.contains(day))
                || without.stream().anyMatch(days -> days.contains(day))) {
            throw new IllegalArgumentException("Nothing holds on the day");
        }
        int begin = day;
        // By their ends from the last: what ends before the stretch begins as it is now can never touch it.
        for (Days days : with.stream()
                .filter(days -> days.first() < days.end())
                .sorted((one, other) -> Integer.compare(other.end(), one.end()))
                .toList()) {
            if (days.first() < begin && days.end() >= begin) {
                begin = days.first();
            }
        }
        for (Days days : without) {
            if (days.first() < days.end() && days.end() <= day) {
                begin = Math.max(begin, days.end());
            }
        }
        return begin;
    }

    /**
     * The first day of the unbroken stretch that reaches {@code last} and on which the statement has the truth that it
     * has on that day.
     *
     * @param changes every day after {@code first} and up to {@code last} on which the truth may change, in any order
     * @return {@code first} where it has been so ever since
     */
    static int begin(int first, int last, IntStream changes, IntPredicate truth) {
        boolean now = truth.test(last);
        int[] days = changes.filter(day -> first < day && day <= last)
                .distinct()
                .sorted()
                .toArray();
        int begin = last;
        for (int place = days.length - 1; place >= 0; place--) {
            if (truth.test(days[place]) != now) {
                return begin;
            }
            begin = days[place];
        }
        return truth.test(first) == now ? first : begin;
    }

    /** The days on which these facts begin or end. */
    static IntStream changes(Market market, IntStream facts) {
        return facts.flatMap(fact -> IntStream.of(market.since(fact), market.until(fact)));
    }
}
