package interlock.market;

import interlock.market.Dependencies.Following;
import interlock.model.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * With whom one has how much at stake, in one currency: what it pays each and is paid, and what it relies on each for, one
 * step away, or from further off where it would fall without it. A cloud that one company runs counts as that company, and
 * one that nobody is known to run as itself. The most money first, then those without whom it would fail. O(facts of the one and of those who pay it, and what
 * {@link Dependencies} takes).
 */
public final class Exposure {

    /** Of one that is relied on for nothing. */
    public static final int NOT_RELIED_ON = -1;

    /**
     * With one other.
     *
     * @param pays what is paid to it
     * @param gets what it pays
     * @param pairs the pairs of {@link #payments} that are those, what is paid first
     * @param steps the places in {@link #reached} of what is relied on, the nearest first
     * @param distance the fewest steps to it; {@link #NOT_RELIED_ON} where there are none
     */
    public record Stake(int other, Range pays, Range gets, int[] pairs, int[] steps, boolean necessary, int distance) {

        /** The larger of what is paid and what comes, by its upper end, or by its lower where there is none above. */
        public Range larger() {
            return size(gets) > size(pays) ? gets : pays;
        }

        private static long size(Range range) {
            if (range.disclosed() == 0) {
                return -1;
            }
            return range.max() == Range.OPEN ? range.min() : range.max();
        }
    }

    private final Market market;
    private final int one;
    private final String currency;
    private final Payees payees;
    private final Payments payments;
    private final Reached reached;

    private Exposure(Market market, Terms terms, int one, String currency, Reached reached) {
        this.market = market;
        this.one = one;
        this.currency = currency;
        this.reached = reached;
        payments = Payments.orCloudsOf(market, terms, one);
        payees = new Payees(market, terms);
    }

    /** @param checkpoint is passed while it is worked out without whom one falls */
    public static Exposure of(KnownNecessities known, Terms terms, int one, String currency, Checkpoint checkpoint) {
        Reached reached = Dependencies.of(known, terms, one, Dependencies.ANY_DEPTH, Following.ALL_ROLES, checkpoint);
        return new Exposure(known.market(), terms, one, currency, reached);
    }

    /** What it pays and is paid. */
    public Payments payments() {
        return payments;
    }

    /** What it relies on. */
    public Reached reached() {
        return reached;
    }

    /** In the order of the answer. */
    public List<Stake> stakes() {
        Map<Integer, Gathered> byOther = new HashMap<>();
        addPayments(byOther);
        addReliance(byOther);
        byOther.remove(one);
        List<Stake> stakes = new ArrayList<>();
        byOther.forEach((other, gathered) -> stakes.add(gathered.stake(other)));
        stakes.sort(Comparator.comparingLong((Stake stake) -> Stake.size(stake.larger()))
                .reversed()
                .thenComparing(stake -> !stake.necessary())
                .thenComparingInt(stake -> stake.distance() == NOT_RELIED_ON ? Integer.MAX_VALUE : stake.distance())
                .thenComparingInt(stake -> stake.other()));
        return stakes;
    }

    private void addPayments(Map<Integer, Gathered> byOther) {
        for (int pair = 0; pair < payments.pairs(); pair++) {
            int payer = payments.payerOf(pair);
            int payee = payments.payeeOf(pair);
            Range amount = payments.amount(pair, kind -> true, currency);
            if (payer != payee && (amount.disclosed() > 0 || amount.undisclosed() > 0)) {
                byOther.computeIfAbsent(payer == one ? payee : payer, unseen -> new Gathered())
                        .pay(pair, amount, payer == one);
            }
        }
    }

    private void addReliance(Map<Integer, Gathered> byOther) {
        for (int place = 0; place < reached.size(); place++) {
            if (reached.distance(place) == 1 || reached.necessary(place)) {
                byOther.computeIfAbsent(counterparty(reached.entity(place)), unseen -> new Gathered())
                        .rely(place);
            }
        }
    }

    /** What it relies on one for, by number, each once: that of the nearest first. O(facts of the one). */
    public int[] roles(Stake stake) {
        return IntStream.of(stake.steps())
                .flatMap(place -> IntStream.of(reached.roles(place)))
                .distinct()
                .toArray();
    }

    /** Who runs a cloud where that is one company; else the thing itself. */
    private int counterparty(int entity) {
        if (market.kind(entity) != EntityKind.CLOUD) {
            return entity;
        }
        int[] operators = payees.operators(entity);
        return operators.length == 1 ? operators[0] : entity;
    }

    /** What there is of one other. */
    private final class Gathered {
        private static final int NO_PAIR = -1;
        private static final int[] NO_STEPS = {};

        private Range pays = Range.NOTHING;
        private Range gets = Range.NOTHING;
        private int paid = NO_PAIR;
        private int got = NO_PAIR;
        private int[] steps = NO_STEPS;

        void pay(int pair, Range amount, boolean isPaidToIt) {
            if (isPaidToIt) {
                pays = amount;
                paid = pair;
            } else {
                gets = amount;
                got = pair;
            }
        }

        /** Mostly one. */
        void rely(int place) {
            steps = Arrays.copyOf(steps, steps.length + 1);
            steps[steps.length - 1] = place;
        }

        Stake stake(int other) {
            int[] nearestFirst = steps.length < 2
                    ? steps
                    : IntStream.of(steps)
                            .boxed()
                            .sorted(Comparator.comparingInt((Integer place) -> reached.distance(place))
                                    .thenComparingInt(place -> reached.entity(place)))
                            .mapToInt(Integer::intValue)
                            .toArray();
            return new Stake(
                    other,
                    pays,
                    gets,
                    IntStream.of(paid, got).filter(pair -> pair != NO_PAIR).toArray(),
                    nearestFirst,
                    IntStream.of(steps).anyMatch(reached::necessary),
                    steps.length == 0 ? NOT_RELIED_ON : reached.distance(nearestFirst[0]));
        }
    }
}
