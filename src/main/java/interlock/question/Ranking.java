package interlock.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many of those that are ranked a list tells: one that is level with the last it would tell is told too, where that is
 * not too many.
 *
 * @param told so many are told
 * @param isCutAmongEquals whether one that is left out is, or may be, level with the last that is told
 */
record Ranking(int told, boolean isCutAmongEquals) {

    /**
     * @param rows from the first
     * @param size empty where it is not known, and then nothing behind it is told
     * @param most as many as are told where none is level with the last
     * @param all whether there are no more than these, or none that could still be told
     */
    static <T> Ranking of(List<T> rows, Function<T, Optional<BigDecimal>> size, int most, boolean all) {
        List<Optional<BigDecimal>> sizes = rows.stream().map(size).toList();
        int sized = (int) sizes.stream().takeWhile(Optional::isPresent).count();
        int told = Math.min(most, sized);
        int level = told;
        while (level > 0 && level < sized && isLevel(sizes.get(level), sizes.get(level - 1))) {
            level++;
        }
        boolean unknown = level == sizes.size() && !all;
        return level > Headline.MOST || unknown ? new Ranking(told, told > 0) : new Ranking(level, false);
    }

    private static boolean isLevel(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(a -> other.map(b -> a.compareTo(b) == 0)).orElse(false);
    }
}
