package interlock.market;

import interlock.model.Preference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What sources say of exclusivity and preference, with what the data says of it on the day, or on the last day of what is
 * over. O(facts), then what is known of each role of which something is said.
 */
public final class Claims {

    /**
     * What the sources of one fact say.
     *
     * @param degree null where they say that it is open to others
     * @param holds whether it holds on the day; else it is over
     * @param since the first day of the unbroken stretch on which it has been said in this degree, up to the day, or to its
     *     last day where it is over; {@link Fact#ALWAYS} where no day is known
     * @param finding of the role in which the one serves the other; null where nobody relies on anybody by it
     */
    public record Claim(
            int fact,
            @Nullable Preference degree,
            boolean holds,
            int since,
            @Nullable ExclusivityFinding finding) {

        /** From the top of the ladder down; that it is open comes last. */
        int rank() {
            return degree == null ? Preference.values().length : degree.ordinal();
        }

        /** The facts that contradict a declared exclusivity. */
        public int[] against() {
            return degree == Preference.EXCLUSIVE && finding != null
                    ? finding.declared().against()
                    : new int[0];
        }

        /** Whether the data bears it out. */
        public Verdict borneOut() {
            if (against().length > 0) {
                return Verdict.NO;
            }
            if (degree == Preference.EXCLUSIVE) {
                return finding == null ? Verdict.UNKNOWN : finding.observed();
            }
            boolean open = degree == null && finding != null && finding.providers().length > 1;
            return open ? Verdict.YES : Verdict.UNKNOWN;
        }
    }

    /** What is said of one in regard to another, by facts of one type. */
    private record Matter(int customer, int supplier, int type, int degree) {}

    private final Market market;
    private final Terms terms;
    private final Exclusivity today;
    private final Map<Integer, Optional<ExclusivityFinding>> findings = new HashMap<>();
    private final Map<Matter, List<Integer>> facts = new HashMap<>();

    private Claims(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
        today = Exclusivity.ofAll(market, terms, supplier -> true);
    }

    /**
     * What holds before what is over, and what a later fact carries on is not over; each from the top of the ladder down, then by the names of who is served and by whom,
     * then by the first day.
     *
     * @param party one of the two; empty for everybody
     * @param degrees which degrees are asked about; null stands for open to others
     */
    public static List<Claim> of(
            Market market,
            Terms terms,
            OptionalInt party,
            Predicate<@Nullable Preference> degrees,
            Checkpoint checkpoint) {
        Claims claims = new Claims(market, terms);
        List<Claim> all = new ArrayList<>();
        for (int fact : claims.said(party)) {
            checkpoint.pass();
            if (market.since(fact) != Fact.ALWAYS
                    && market.since(fact) <= terms.day()
                    && degrees.test(claims.degree(fact))
                    && !claims.isCarriedOn(fact)) {
                all.add(claims.claim(fact));
            }
        }
        all.sort(Comparator.comparing(Claim::holds)
                .reversed()
                .thenComparingInt(Claim::rank)
                .thenComparingInt(claim -> market.customer(claim.fact()))
                .thenComparingInt(claim -> market.supplier(claim.fact()))
                .thenComparingInt(claim -> market.since(claim.fact()))
                .thenComparingLong(claim -> market.handle(claim.fact())));
        return all;
    }

    /** The facts of which something is said, on whatever day. */
    private int[] said(OptionalInt party) {
        IntList said = new IntList();
        for (int fact = 0; fact < market.facts(); fact++) {
            boolean about = party.isEmpty()
                    || market.customer(fact) == party.getAsInt()
                    || market.supplier(fact) == party.getAsInt();
            if (about && isSaid(fact)) {
                said.add(fact);
                facts.computeIfAbsent(matter(fact), first -> new ArrayList<>()).add(fact);
            }
        }
        return said.toArray();
    }

    private boolean isSaid(int fact) {
        return (market.facts.preference[fact] > 0 || market.exclusive(fact) != Exclusive.UNSAID)
                && market.counts(fact, terms)
                && !market.facts.lost.get(fact);
    }

    private Matter matter(int fact) {
        Preference degree = degree(fact);
        return new Matter(
                market.customer(fact),
                market.supplier(fact),
                market.type(fact).ordinal(),
                degree == null ? -1 : degree.ordinal());
    }

    private @Nullable Preference degree(int fact) {
        int declared = market.facts.preference[fact];
        if (declared > 0) {
            return Preference.values()[declared - 1];
        }
        return market.exclusive(fact) == Exclusive.DECLARED ? Preference.EXCLUSIVE : null;
    }

    /** Whether the same is said by another fact from the day on which this one ends: an amended contract ends no claim. */
    private boolean isCarriedOn(int fact) {
        return market.until(fact) <= terms.day()
                && facts.get(matter(fact)).stream()
                        .anyMatch(other -> market.since(other) != Fact.ALWAYS
                                && market.role(other) == market.role(fact)
                                && daysOf(other).contains(market.until(fact)));
    }

    private Claim claim(int fact) {
        boolean holds = terms.day() < market.until(fact);
        return new Claim(fact, degree(fact), holds, since(fact, holds), finding(fact, holds));
    }

    private int since(int fact, boolean holds) {
        int last = holds ? terms.day() : market.until(fact) - 1;
        if (last < market.since(fact)) {
            return market.since(fact);
        }
        return Stretch.begin(
                last, facts.get(matter(fact)).stream().map(this::daysOf).toList(), List.of());
    }

    private Stretch.Days daysOf(int fact) {
        return new Stretch.Days(market.since(fact), market.until(fact));
    }

    private @Nullable ExclusivityFinding finding(int fact, boolean holds) {
        if (fact >= market.reliances()) {
            return null;
        }
        int group = market.groupOf[fact];
        if (holds) {
            return findings.computeIfAbsent(group, one -> today.finding(one, 0)).orElse(null);
        }
        Terms lastDay = terms.onDay(market.until(fact) - 1);
        return market.holds(fact, lastDay)
                ? Exclusivity.of(market, lastDay, group, supplier -> true).orElse(null)
                : null;
    }
}
