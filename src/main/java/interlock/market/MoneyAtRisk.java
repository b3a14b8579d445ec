package interlock.market;

import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
    }

    private static final String FIRST_CURRENCY = "USD";

    private static final int BETWEEN_CHECKS = 4096;
    private static final int STANDINGS = Standing.values().length;

    private final Market market;
    private final Terms terms;
    /** The payments of clouds with several operators: each of them is paid anything from nothing to all. */
    private final BitSet joint = new BitSet();

    private final int[] rounds;
    /** Who has fallen without those that are named: what falls away with them is not lost again. */
    private final BitSet before;

    /** The payments, those of one loss side by side, within one by payer. */
    private int[] payments = {};
    /** Where those of each loss begin, and one past the last. */
    private final IntList starts = new IntList();

    private final IntList payeeOf = new IntList();
    /** The losses in the order in which they are told. */
    private int[] order = {};

    private MoneyAtRisk(Market market, Terms terms, int[] removed) {
        this.market = market;
        this.terms = terms;
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
        Payees payees = new Payees(market, terms);
        IntList facts = new IntList();
        IntList paid = new IntList();
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (fact % BETWEEN_CHECKS == 0) {
                checkpoint.pass();
            }
            FactType type = market.type(fact);
            if (type.isPayment() && type.isReliance() && kinds.test(type.payment()) && market.holds(fact, terms)) {
                int[] paidByIt = payees.of(fact);
                joint.set(fact, paidByIt.length > 1);
                for (int payee : paidByIt) {
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
        payments = new int[facts.size()];
        for (int payee = 0; payee < market.entities(); payee++) {
            if (byPayee.count(payee) > 0) {
                checkpoint.pass();
                group(payee, facts, byPayee);
            }
        }
        starts.add(payments.length);
        checkpoint.pass();
        order = new LossOrder(this).places();
    }

    /** Lays side by side what one is no longer paid by payments that make one loss. */
    private void group(int payee, IntList facts, CompressedRows byPayee) {
        int start = byPayee.start()[payee];
        int count = byPayee.count(payee);
        if (count == 1) {
            payments[start] = facts.get(byPayee.items()[start]);
            begin(payee, start);
            return;
        }
        long[] byPayer = new long[count];
        for (int place = 0; place < count; place++) {
            int fact = facts.get(byPayee.items()[start + place]);
            byPayer[place] = (long) market.from(fact) << Integer.SIZE | fact;
        }
        Arrays.sort(byPayer);
        long[] keys = new long[count];
        for (int place = 0; place < count; place++) {
            keys[place] = key((int) byPayer[place], payee);
        }
        long[] sorts = keys.clone();
        int different = LossOrder.sortedOnce(sorts);
        CompressedRows bySort =
                CompressedRows.of(count, different, place -> Arrays.binarySearch(sorts, 0, different, keys[place]));
        for (int sort = 0; sort < different; sort++) {
            begin(payee, start + bySort.start()[sort]);
        }
        for (int place = 0; place < count; place++) {
            payments[start + place] = (int) byPayer[bySort.items()[place]];
        }
    }

    private void begin(int payee, int place) {
        starts.add(place);
        payeeOf.add(payee);
    }

    /** One number for what payments to one have to share to be one loss. */
    private long key(int fact, int payee) {
        int sort = market.type(fact).payment().ordinal() * STANDINGS
                + market.standing(fact).ordinal();
        return ((long) round(fact, payee) << Byte.SIZE | sort) << Short.SIZE
                | Short.toUnsignedInt(market.facts.currency[fact]);
    }

    int count() {
        return payeeOf.size();
    }

    /** Who is no longer paid, by the number of the loss. */
    int payeeOf(int loss) {
        return payeeOf.get(loss);
    }

    /** 0 in dollars, 1 in another currency, 2 undisclosed. */
    int after(int loss) {
        String currency = currencyOf(loss);
        return currency.isEmpty() ? 2 : currency.equals(FIRST_CURRENCY) ? 0 : 1;
    }

    private String currencyOf(int loss) {
        short currency = market.facts.currency[first(loss)];
        return currency == Market.NO_CURRENCY ? "" : market.currencies[currency];
    }

    private int first(int loss) {
        return payments[starts.get(loss)];
    }

    /** By the upper end where there is one. */
    long sizeOf(int loss) {
        int fact = first(loss);
        if (starts.get(loss + 1) - starts.get(loss) > 1) {
            return size(amount(payeeFacts(loss)));
        }
        if (market.facts.currency[fact] == Market.NO_CURRENCY) {
            return 0;
        }
        long min = joint.get(fact) ? 0 : market.facts.amountMin[fact];
        long max = market.facts.amountMax[fact];
        return max != Range.OPEN && max > min ? max : min;
    }

    private static long size(Range amount) {
        return amount.max() != Range.OPEN && amount.max() > amount.min() ? amount.max() : amount.min();
    }

    private int[] payeeFacts(int loss) {
        return Arrays.copyOfRange(payments, starts.get(loss), starts.get(loss + 1));
    }

    /** What is left to decide of two losses of one payee that are as large: funding, then revenue. */
    int compare(int one, int other) {
        int first = first(one);
        int second = first(other);
        int order = market.type(first).payment().compareTo(market.type(second).payment());
        order = order == 0 ? Integer.compare(round(first, payeeOf(one)), round(second, payeeOf(other))) : order;
        order = order == 0
                ? market.standing(first)
                        .word()
                        .compareTo(market.standing(second).word())
                : order;
        return order == 0 ? currencyOf(one).compareTo(currencyOf(other)) : order;
    }

    Market market() {
        return market;
    }

    public int size() {
        return order.length;
    }

    /** The loss at a place: what is disclosed first, in dollars first, the largest first; then by payee, kind, round, standing and currency. */
    public Loss at(int place) {
        int loss = order[place];
        return loss(payeeOf(loss), payeeFacts(loss));
    }

    /** The same as of {@link #at}, without making it. */
    public int payee(int place) {
        return payeeOf(order[place]);
    }

    public boolean isPriced(int place) {
        return market.facts.currency[first(order[place])] != Market.NO_CURRENCY;
    }

    public Standing standing(int place) {
        return market.standing(first(order[place]));
    }

    List<Loss> losses() {
        return IntStream.range(0, size()).mapToObj(this::at).toList();
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

    private Range amount(int[] facts) {
        if (facts.length == 1) {
            Amount only = market.amount(facts[0]);
            return joint.get(facts[0]) ? Range.partOf(only) : Range.of(only);
        }
        Range amount = Range.NOTHING;
        int[] whole = Arrays.stream(facts).filter(fact -> !joint.get(fact)).toArray();
        for (Amount paid : Tellings.amounts(market, whole)) {
            amount = amount.plus(Range.of(paid));
        }
        int[] shared = Arrays.stream(facts).filter(joint::get).toArray();
        for (Amount some : Tellings.amounts(market, shared)) {
            amount = amount.plus(Range.partOf(some));
        }
        return amount;
    }

    private Loss loss(int payee, int[] facts) {
        int first = facts[0];
        return new Loss(
                payee,
                market.type(first).payment(),
                round(first, payee),
                market.standing(first),
                market.amount(first).currency(),
                amount(facts),
                facts);
    }

    /** The facts of a loss, and who operates the clouds that are bought. */
    public int[] evidence(Loss loss) {
        return Arrays.stream(loss.facts())
                .flatMap(fact -> IntStream.concat(IntStream.of(fact), market.operations(market.to(fact), terms)))
                .distinct()
                .toArray();
    }
}
