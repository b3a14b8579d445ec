package interlock.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts that do not fit together.
 *
 * @param subject whom it is about, by number
 * @param deal the id of the agreement; null where it is about none
 * @param facts the evidence
 * @param agreement what an agreement says that its legs contradict; null in other kinds
 * @param min the least that the legs add up to
 * @param max the most; null for no upper end
 * @param whole what shares add up to
 * @param shareOf of what these are shares
 */
public record Conflict(
        Kind kind,
        int subject,
        @Nullable String deal,
        int[] facts,
        @Nullable Agreement agreement,
        @Nullable Long min,
        @Nullable Long max,
        double whole,
        @Nullable String shareOf) {

    /** What they disagree on, in the order of the words. */
    public enum Matter {
        AMOUNT,
        DATE,
        EXCLUSIVITY,
        SHARE,
        SUM
    }

    /** In which way; those of one matter in the order in which their statements begin. */
    public enum Kind {
        /** One fact, several sources, and no single figure: they tell it in several ways. */
        FIGURE(Matter.AMOUNT),
        /** Two facts of one agreement, or of one day, about the same thing between the same two. */
        FIGURES(Matter.AMOUNT),
        /** Two data sets about one matter. */
        TELLINGS(Matter.AMOUNT),
        /** A leg cannot become public before its agreement does. */
        DATE(Matter.DATE),
        EXCLUSIVITY(Matter.EXCLUSIVITY),
        SHARE(Matter.SHARE),
        /** An agreement and its legs. */
        SUM(Matter.SUM);

        private final Matter matter;

        Kind(Matter matter) {
            this.matter = matter;
        }

        public Matter matter() {
            return matter;
        }
    }

    /** What is on record of an agreement. */
    public record Agreement(
            String id,
            @Nullable String title,
            @Nullable LocalDate announced,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String currency) {}

    static Conflict of(Kind kind, int subject, @Nullable String deal, int... facts) {
        return new Conflict(kind, subject, deal, facts, null, null, null, 0, null);
    }
}
