package interlock.market;

import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The payments to others that fall away when entities are gone: those whose payer, payee, or what is bought, is gone or
 * falls (see {@link KnockOut}), in the round in which the first of these does; the removed are round 0. Whom a payment pays is as in
 * {@link Payments}; what one pays itself is no loss, nor is what a world has lost already where somebody is named. O(payments · log + facts of the fallen).
 */
public final class MoneyAtRisk {

    /**
     * What one is no longer paid, by one kind of payment of one standing in one currency, in one round.
     *
     * @param currency empty where the amounts are not disclosed
     * @param payers those who would have paid, each once
     * @param failing those for whose sake it falls away: payers, payees and what is bought, each once
     */
    public record Loss(
            int payee,
            FactType.Payment kind,
            int round,
            Standing standing,
            String currency,
            Range amount,
            int[] payers,
            int[] failing,
            int[] facts) {}

    private record Key(int round, int payee, FactType.Payment kind, Standing standing, String currency)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::round)
                .thenComparingInt(Key::payee)
                .thenComparing(Key::kind)
                .thenComparing(Key::standing)
                .thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Market market;
    private final Terms terms;
    private final Payees payees;
    private final int[] rounds;
    /** Who has fallen without those that are named: what falls away with them is not lost again. */
    private final BitSet before;

    private MoneyAtRisk(Market market, Terms terms, int[] removed) {
        this.market = market;
        this.terms = terms;
        payees = new Payees(market, terms);
        before = removed.length == 0 ? new BitSet() : market.fallen(terms);
        rounds = new int[market.entities()];
        Arrays.fill(rounds, Integer.MAX_VALUE);
        Cascade cascade = KnockOut.of(market, terms, removed);
        for (int place = 0; place < cascade.size(); place++) {
            rounds[cascade.entity(place)] = cascade.round(place);
        }
        for (int entity : removed) {
            rounds[entity] = 0;
        }
    }

    /** By round, payee, kind, standing and currency. */
    public static List<Loss> of(Market market, Terms terms, int... removed) {
        MoneyAtRisk risk = new MoneyAtRisk(market, terms, removed);
        Map<Key, IntList> groups = new TreeMap<>();
        for (int fact : market.byPayer.items()) {
            if (market.holds(fact, terms)) {
                for (int payee : risk.payees.of(fact)) {
                    int round = risk.round(fact, payee);
                    if (round < Integer.MAX_VALUE
                            && !risk.isLostBefore(fact, payee)
                            && payee != market.from(fact)
                            && risk.rounds[payee] > 0) {
                        Key key = new Key(
                                round,
                                payee,
                                market.type(fact).payment(),
                                market.standing(fact),
                                market.amount(fact).currency());
                        groups.computeIfAbsent(key, unseen -> new IntList()).add(fact);
                    }
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> risk.loss(group.getKey(), group.getValue().toArray()))
                .toList();
    }

    private boolean isLostBefore(int fact, int payee) {
        return before.get(payee) || before.get(market.from(fact)) || before.get(market.to(fact));
    }

    private int round(int fact, int payee) {
        return Math.min(rounds[payee], Math.min(rounds[market.from(fact)], rounds[market.to(fact)]));
    }

    private Loss loss(Key key, int[] facts) {
        Range amount = Range.NOTHING;
        int[] whole = Arrays.stream(facts).filter(this::isWhole).toArray();
        for (Amount paid : Tellings.amounts(market, whole)) {
            amount = amount.plus(Range.of(paid));
        }
        int[] joint = Arrays.stream(facts).filter(fact -> !isWhole(fact)).toArray();
        for (Amount shared : Tellings.amounts(market, joint)) {
            amount = amount.plus(Range.partOf(shared));
        }
        int[] failing = Arrays.stream(facts)
                .flatMap(fact -> IntStream.of(market.from(fact), market.to(fact), key.payee()))
                .filter(end -> rounds[end] == key.round())
                .distinct()
                .toArray();
        int[] payers = Arrays.stream(facts).map(market::from).distinct().toArray();
        return new Loss(
                key.payee(), key.kind(), key.round(), key.standing(), key.currency(), amount, payers, failing, facts);
    }

    /** Else each of several operators is paid anything from nothing to all of it. */
    private boolean isWhole(int fact) {
        return payees.of(fact).length == 1;
    }

    /** The facts of a loss, and who operates the clouds that are bought. */
    public static int[] evidence(Market market, Terms terms, Loss loss) {
        return Arrays.stream(loss.facts())
                .flatMap(fact -> IntStream.concat(IntStream.of(fact), market.operations(market.to(fact), terms)))
                .distinct()
                .toArray();
    }
}
