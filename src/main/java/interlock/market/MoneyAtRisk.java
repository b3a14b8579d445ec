package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final int BETWEEN_CHECKS = 4096;

    private final Market market;
    private final Terms terms;
    /** Of what is bought, as far as it was asked for. */
    private final Map<Integer, int[]> operations = new HashMap<>();

    private final int[] rounds;
    private final Losses losses;
    /** The losses in the order in which they are told. */
    private final int[] order;

    private MoneyAtRisk(Market market, Terms terms, int[] rounds, Losses losses) {
        this.market = market;
        this.terms = terms;
        this.rounds = rounds;
        this.losses = losses;
        order = new LossOrder(losses).places();
    }

    public static MoneyAtRisk of(Market market, Terms terms, int... removed) {
        return of(market, terms, kind -> true, Checkpoint.NONE, removed);
    }

    /** Of some kinds of payments alone. */
    public static MoneyAtRisk of(
            Market market, Terms terms, Predicate<FactType.Payment> kinds, Checkpoint checkpoint, int... removed) {
        int[] rounds = rounds(market, terms, removed);
        // Who has fallen without those that are named: what falls away with them is not lost again.
        BitSet before = removed.length == 0 ? new BitSet() : market.fallen(terms);
        return new MoneyAtRisk(market, terms, rounds, losses(market, terms, rounds, before, kinds, checkpoint));
    }

    /** The round in which each falls. */
    private static int[] rounds(Market market, Terms terms, int[] removed) {
        int[] rounds = new int[market.entities()];
        Arrays.fill(rounds, Integer.MAX_VALUE);
        Cascade cascade = KnockOut.of(market, terms, removed);
        for (int place = 0; place < cascade.size(); place++) {
            rounds[cascade.entity(place)] = cascade.round(place);
        }
        for (int entity : removed) {
            rounds[entity] = 0;
        }
        return rounds;
    }

    /** In the order of the facts, which lie by who relies: what one payer pays lies all over the memory. */
    private static Losses losses(
            Market market,
            Terms terms,
            int[] rounds,
            BitSet before,
            Predicate<FactType.Payment> kinds,
            Checkpoint checkpoint) {
        Payees payees = new Payees(market, terms);
        BitSet joint = new BitSet();
        Losses.Payments lost = new Losses.Payments();
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (fact % BETWEEN_CHECKS == 0) {
                checkpoint.pass();
            }
            FactType type = market.type(fact);
            if (!type.isPayment() || !type.isReliance() || !kinds.test(type.payment()) || !market.holds(fact, terms)) {
                continue;
            }
            int payer = market.from(fact);
            int[] paid = payees.of(fact);
            joint.set(fact, paid.length > 1);
            int round = Math.min(rounds[payer], rounds[market.to(fact)]);
            boolean lostBefore = before.get(payer) || before.get(market.to(fact));
            for (int payee : paid) {
                int first = Math.min(round, rounds[payee]);
                if (first < Integer.MAX_VALUE
                        && !lostBefore
                        && !before.get(payee)
                        && payee != payer
                        && rounds[payee] > 0) {
                    lost.add(market, fact, payee, first);
                }
            }
        }
        return new Losses(market, lost, joint, checkpoint);
    }

    public int size() {
        return order.length;
    }

    /** The loss at a place: what is disclosed first, in dollars first, the largest first; then by payee, kind, round, standing and currency. */
    public Loss at(int place) {
        int loss = order[place];
        return new Loss(
                losses.payee(loss),
                losses.kind(loss),
                losses.round(loss),
                losses.standing(loss),
                losses.currency(loss),
                losses.amount(loss),
                losses.facts(loss));
    }

    /** The same as of {@link #at}, without making it. */
    public int payee(int place) {
        return losses.payee(order[place]);
    }

    public boolean isPriced(int place) {
        return losses.isPriced(order[place]);
    }

    public Standing standing(int place) {
        return losses.standing(order[place]);
    }

    List<Loss> losses() {
        return IntStream.range(0, size()).mapToObj(this::at).toList();
    }

    /** Those who would have paid, each once. */
    public int[] payers(Loss loss) {
        int[] payers = new int[loss.facts().length];
        int count = 0;
        for (int fact : loss.facts()) {
            payers[count++] = market.from(fact);
        }
        return eachOnce(payers, count);
    }

    /** Those for whose sake it falls away: payers, payees and what is bought, each once. */
    public int[] failing(Loss loss) {
        int[] ends = new int[2 * loss.facts().length + 1];
        int count = 0;
        for (int fact : loss.facts()) {
            count = addFailing(ends, count, market.from(fact), loss);
            count = addFailing(ends, count, market.to(fact), loss);
        }
        return eachOnce(ends, addFailing(ends, count, loss.payee(), loss));
    }

    private int addFailing(int[] ends, int count, int end, Loss loss) {
        if (rounds[end] != loss.round()) {
            return count;
        }
        ends[count] = end;
        return count + 1;
    }

    private static int[] eachOnce(int[] some, int count) {
        Arrays.sort(some, 0, count);
        int different = 0;
        for (int at = 0; at < count; at++) {
            if (at == 0 || some[at] != some[at - 1]) {
                some[different++] = some[at];
            }
        }
        return Arrays.copyOf(some, different);
    }

    /** The facts of a loss, and who operates the clouds that are bought. */
    public int[] evidence(Loss loss) {
        for (int fact : loss.facts()) {
            if (market.kind(market.to(fact)) == EntityKind.CLOUD) {
                return withOperations(loss.facts());
            }
        }
        return loss.facts();
    }

    private int[] withOperations(int[] facts) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int fact : facts) {
            all.add(fact);
            for (int operation : operations(market.to(fact))) {
                all.add(operation);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A cloud is bought in many losses, and has many facts of which few say who operates it. */
    private int[] operations(int bought) {
        return operations.computeIfAbsent(
                bought, cloud -> market.operations(cloud, terms).toArray());
    }
}
