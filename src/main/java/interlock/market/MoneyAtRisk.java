package interlock.market;

import interlock.model.FactType;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
     */
    public record Loss(
            int payee,
            FactType.Payment kind,
            int round,
            Standing standing,
            String currency,
            Range amount,
            int[] facts) {

        public boolean isPriced() {
            return !currency.isEmpty();
        }

        /** By the upper end where there is one. */
        private long size() {
            return amount.max() != Range.OPEN && amount.max() > amount.min() ? amount.max() : amount.min();
        }
    }

    private static final String FIRST_CURRENCY = "USD";

    private record Key(int round, int payee, FactType.Payment kind, Standing standing, String currency) {}

    private final Market market;
    private final Terms terms;
    private final Payees payees;
    private final int[] rounds;
    /** Who has fallen without those that are named: what falls away with them is not lost again. */
    private final BitSet before;

    private final List<Loss> losses = new ArrayList<>();

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

    public static MoneyAtRisk of(Market market, Terms terms, int... removed) {
        return of(market, terms, kind -> true, Checkpoint.NONE, removed);
    }

    /** Of some kinds of payments alone. */
    public static MoneyAtRisk of(
            Market market, Terms terms, Predicate<FactType.Payment> kinds, Checkpoint checkpoint, int... removed) {
        MoneyAtRisk risk = new MoneyAtRisk(market, terms, removed);
        risk.add(kinds, checkpoint);
        return risk;
    }

    private void add(Predicate<FactType.Payment> kinds, Checkpoint checkpoint) {
        IntList facts = new IntList();
        IntList paid = new IntList();
        for (int fact : market.byPayer.items()) {
            checkpoint.pass();
            if (market.holds(fact, terms) && kinds.test(market.type(fact).payment())) {
                for (int payee : payees.of(fact)) {
                    if (round(fact, payee) < Integer.MAX_VALUE
                            && !isLostBefore(fact, payee)
                            && payee != market.from(fact)
                            && rounds[payee] > 0) {
                        facts.add(fact);
                        paid.add(payee);
                    }
                }
            }
        }
        CompressedRows byPayee = CompressedRows.of(facts.size(), market.entities(), paid::get);
        List<Placed> placed = new ArrayList<>();
        for (int payee = 0; payee < market.entities(); payee++) {
            if (byPayee.count(payee) > 0) {
                checkpoint.pass();
                Map<Key, IntList> groups = new LinkedHashMap<>();
                for (int place = byPayee.start()[payee]; place < byPayee.start()[payee + 1]; place++) {
                    int fact = facts.get(byPayee.items()[place]);
                    groups.computeIfAbsent(key(fact, payee), unseen -> new IntList())
                            .add(fact);
                }
                groups.forEach((key, of) -> placed.add(placed(loss(key, of.toArray()))));
            }
        }
        placed.sort(Placed::compareTo);
        placed.forEach(one -> losses.add(one.loss()));
    }

    private Key key(int fact, int payee) {
        return new Key(
                round(fact, payee),
                payee,
                market.type(fact).payment(),
                market.standing(fact),
                market.amount(fact).currency());
    }

    private Placed placed(Loss loss) {
        int after = !loss.isPriced() ? 2 : loss.currency().equals(FIRST_CURRENCY) ? 0 : 1;
        return new Placed(after, loss.size(), market.rank(loss.payee()), loss);
    }

    /**
     * A loss with what most decides its place.
     *
     * @param after 0 in dollars, 1 in another currency, 2 undisclosed
     */
    private record Placed(int after, long size, int rank, Loss loss) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int order = Integer.compare(after, other.after);
            order = order == 0 ? Long.compare(other.size, size) : order;
            order = order == 0 ? Integer.compare(rank, other.rank) : order;
            // Funding, then revenue.
            order = order == 0 ? loss.kind().compareTo(other.loss.kind()) : order;
            order = order == 0 ? Integer.compare(loss.round(), other.loss.round()) : order;
            order = order == 0
                    ? loss.standing().word().compareTo(other.loss.standing().word())
                    : order;
            return order == 0 ? loss.currency().compareTo(other.loss.currency()) : order;
        }
    }

    /** What is disclosed first, in dollars first, the largest first; then by payee, kind, round, standing and currency. */
    public List<Loss> losses() {
        return Collections.unmodifiableList(losses);
    }

    /** Those who would have paid, each once. */
    public int[] payers(Loss loss) {
        return Arrays.stream(loss.facts()).map(market::from).distinct().toArray();
    }

    /** Those for whose sake it falls away: payers, payees and what is bought, each once. */
    public int[] failing(Loss loss) {
        return Arrays.stream(loss.facts())
                .flatMap(fact -> IntStream.of(market.from(fact), market.to(fact), loss.payee()))
                .filter(end -> rounds[end] == loss.round())
                .distinct()
                .toArray();
    }

    private boolean isLostBefore(int fact, int payee) {
        return before.get(payee) || before.get(market.from(fact)) || before.get(market.to(fact));
    }

    private int round(int fact, int payee) {
        return Math.min(rounds[payee], Math.min(rounds[market.from(fact)], rounds[market.to(fact)]));
    }

    private Loss loss(Key key, int[] facts) {
        Range amount = Range.NOTHING;
        if (facts.length == 1) {
            Amount only = market.amount(facts[0]);
            return loss(key, facts, isWhole(facts[0]) ? Range.of(only) : Range.partOf(only));
        }
        int[] whole = Arrays.stream(facts).filter(this::isWhole).toArray();
        for (Amount paid : Tellings.amounts(market, whole)) {
            amount = amount.plus(Range.of(paid));
        }
        int[] joint = Arrays.stream(facts).filter(fact -> !isWhole(fact)).toArray();
        for (Amount shared : Tellings.amounts(market, joint)) {
            amount = amount.plus(Range.partOf(shared));
        }
        return loss(key, facts, amount);
    }

    private static Loss loss(Key key, int[] facts, Range amount) {
        return new Loss(key.payee(), key.kind(), key.round(), key.standing(), key.currency(), amount, facts);
    }

    /** Else each of several operators is paid anything from nothing to all of it. */
    private boolean isWhole(int fact) {
        return payees.of(fact).length == 1;
    }

    /** The facts of a loss, and who operates the clouds that are bought. */
    public int[] evidence(Loss loss) {
        return Arrays.stream(loss.facts())
                .flatMap(fact -> IntStream.concat(IntStream.of(fact), market.operations(market.to(fact), terms)))
                .distinct()
                .toArray();
    }
}
