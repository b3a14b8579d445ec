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

    private static final int BETWEEN_CHECKS = 4096;
    private static final int STANDINGS = Standing.values().length;

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

    /** In the order of the facts, which lie by who relies: what one payer pays lies all over the memory. */
    private void add(Predicate<FactType.Payment> kinds, Checkpoint checkpoint) {
        IntList facts = new IntList();
        IntList paid = new IntList();
        IntList lost = new IntList();
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (fact % BETWEEN_CHECKS == 0) {
                checkpoint.pass();
            }
            FactType type = market.type(fact);
            if (type.isPayment() && type.isReliance() && kinds.test(type.payment()) && market.holds(fact, terms)) {
                for (int payee : payees.of(fact)) {
                    int round = round(fact, payee);
                    if (round < Integer.MAX_VALUE
                            && !isLostBefore(fact, payee)
                            && payee != market.from(fact)
                            && rounds[payee] > 0) {
                        facts.add(fact);
                        paid.add(payee);
                        lost.add(round);
                    }
                }
            }
        }
        CompressedRows byPayee = CompressedRows.of(facts.size(), market.entities(), paid::get);
        List<Placed> placed = new ArrayList<>();
        for (int payee = 0; payee < market.entities(); payee++) {
            if (byPayee.count(payee) > 0) {
                checkpoint.pass();
                for (int[] of : groups(payee, facts, lost, byPayee)) {
                    placed.add(placed(loss(payee, of)));
                }
            }
        }
        placed.sort(Placed::compareTo);
        placed.forEach(one -> losses.add(one.loss()));
    }

    /** What one is no longer paid, by what makes a loss of its own; within one by payer. */
    private List<int[]> groups(int payee, IntList facts, IntList lost, CompressedRows byPayee) {
        int start = byPayee.start()[payee];
        int count = byPayee.count(payee);
        if (count == 1) {
            return List.of(new int[] {facts.get(byPayee.items()[start])});
        }
        Map<Long, IntList> groups = new LinkedHashMap<>();
        for (int place = start; place < start + count; place++) {
            int item = byPayee.items()[place];
            int fact = facts.get(item);
            groups.computeIfAbsent(key(fact, lost.get(item)), unseen -> new IntList())
                    .add(fact);
        }
        List<int[]> each = new ArrayList<>(groups.size());
        groups.values().forEach(group -> each.add(byPayer(group)));
        return each;
    }

    private int[] byPayer(IntList facts) {
        if (facts.size() == 1) {
            return facts.toArray();
        }
        return Arrays.stream(facts.toArray())
                .mapToLong(fact -> (long) market.from(fact) << Integer.SIZE | fact)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** One number for what payments to one have to share to be one loss. */
    private long key(int fact, int round) {
        int sort = market.type(fact).payment().ordinal() * STANDINGS
                + market.standing(fact).ordinal();
        return ((long) round << Byte.SIZE | sort) << Short.SIZE | Short.toUnsignedInt(market.facts.currency[fact]);
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
        return loss.facts().length == 1
                ? new int[] {market.from(loss.facts()[0])}
                : Arrays.stream(loss.facts()).map(market::from).distinct().toArray();
    }

    /** Those for whose sake it falls away: payers, payees and what is bought, each once. */
    public int[] failing(Loss loss) {
        IntStream ends = loss.facts().length == 1
                ? IntStream.of(market.from(loss.facts()[0]), market.to(loss.facts()[0]), loss.payee())
                : Arrays.stream(loss.facts())
                        .flatMap(fact -> IntStream.of(market.from(fact), market.to(fact), loss.payee()));
        return ends.filter(end -> rounds[end] == loss.round()).distinct().toArray();
    }

    private boolean isLostBefore(int fact, int payee) {
        return before.get(payee) || before.get(market.from(fact)) || before.get(market.to(fact));
    }

    private int round(int fact, int payee) {
        return Math.min(rounds[payee], Math.min(rounds[market.from(fact)], rounds[market.to(fact)]));
    }

    private Loss loss(int payee, int[] facts) {
        Range amount = Range.NOTHING;
        if (facts.length == 1) {
            Amount only = market.amount(facts[0]);
            return loss(payee, facts, isWhole(facts[0]) ? Range.of(only) : Range.partOf(only));
        }
        int[] whole = Arrays.stream(facts).filter(this::isWhole).toArray();
        for (Amount paid : Tellings.amounts(market, whole)) {
            amount = amount.plus(Range.of(paid));
        }
        int[] joint = Arrays.stream(facts).filter(fact -> !isWhole(fact)).toArray();
        for (Amount shared : Tellings.amounts(market, joint)) {
            amount = amount.plus(Range.partOf(shared));
        }
        return loss(payee, facts, amount);
    }

    private Loss loss(int payee, int[] facts, Range amount) {
        int first = facts[0];
        return new Loss(
                payee,
                market.type(first).payment(),
                round(first, payee),
                market.standing(first),
                market.amount(first).currency(),
                amount,
                facts);
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
