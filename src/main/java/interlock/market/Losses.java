package interlock.market;

import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Payments that fall away, those of one loss side by side: to one payee, of one kind, standing and currency, in one round.
 * What is asked of each loss again and again is kept beside it, since the facts lie all over the memory. O(payments · log).
 */
final class Losses {

    private static final String FIRST_CURRENCY = "USD";
    private static final int STANDINGS = Standing.values().length;
    private static final FactType.Payment[] KINDS = FactType.Payment.values();

    /** The payments in the order of their facts, with what tells losses apart. */
    static final class Payments {
        private final IntList facts = new IntList();
        private final IntList payers = new IntList();
        private final IntList payees = new IntList();
        private final IntList rounds = new IntList();
        /** Kind, standing and currency in one number. */
        private final IntList sorts = new IntList();

        void add(Market market, int fact, int payee, int round) {
            facts.add(fact);
            payers.add(market.from(fact));
            payees.add(payee);
            rounds.add(round);
            int sort = market.type(fact).payment().ordinal() * STANDINGS
                    + market.standing(fact).ordinal();
            sorts.add(sort << Short.SIZE | Short.toUnsignedInt(market.facts.currency[fact]));
        }

        private long key(int place) {
            return (long) rounds.get(place) << Integer.SIZE | sorts.get(place);
        }
    }

    private final Market market;
    /** The payments of which a payee has anything from nothing to all. */
    private final BitSet joint;
    /** The facts, within a loss by payer. */
    private final int[] facts;
    /** Where those of each loss begin, and one past the last. */
    private final IntList starts = new IntList();

    private final IntList payees = new IntList();
    private final IntList rounds = new IntList();
    private final IntList sorts = new IntList();
    private final long[] sizes;

    Losses(Market market, Payments payments, BitSet joint, Checkpoint checkpoint) {
        this.market = market;
        this.joint = joint;
        facts = new int[payments.facts.size()];
        CompressedRows byPayee = CompressedRows.of(facts.length, market.entities(), payments.payees::get);
        for (int payee = 0; payee < market.entities(); payee++) {
            if (byPayee.count(payee) > 0) {
                checkpoint.pass();
                group(payments, byPayee, payee);
            }
        }
        starts.add(facts.length);
        checkpoint.pass();
        sizes = new long[count()];
        Arrays.setAll(sizes, this::sizeNow);
    }

    /** Lays side by side what one is no longer paid by payments that make one loss. */
    private void group(Payments payments, CompressedRows byPayee, int payee) {
        int start = byPayee.start()[payee];
        int count = byPayee.count(payee);
        long[] byPayer = new long[count];
        for (int at = 0; at < count; at++) {
            int place = byPayee.items()[start + at];
            byPayer[at] = (long) payments.payers.get(place) << Integer.SIZE | place;
        }
        Arrays.sort(byPayer);
        long[] keys = new long[count];
        for (int at = 0; at < count; at++) {
            keys[at] = payments.key((int) byPayer[at]);
        }
        long[] sorted = keys.clone();
        int different = LossOrder.sortedOnce(sorted);
        CompressedRows bySort =
                CompressedRows.of(count, different, at -> Arrays.binarySearch(sorted, 0, different, keys[at]));
        for (int at = 0; at < count; at++) {
            facts[start + at] = payments.facts.get((int) byPayer[bySort.items()[at]]);
        }
        for (int sort = 0; sort < different; sort++) {
            starts.add(start + bySort.start()[sort]);
            payees.add(payee);
            rounds.add((int) (sorted[sort] >>> Integer.SIZE));
            sorts.add((int) sorted[sort]);
        }
    }

    int count() {
        return payees.size();
    }

    /** Who is no longer paid, by the number of the loss. */
    int payee(int loss) {
        return payees.get(loss);
    }

    int round(int loss) {
        return rounds.get(loss);
    }

    FactType.Payment kind(int loss) {
        return KINDS[(sorts.get(loss) >>> Short.SIZE) / STANDINGS];
    }

    Standing standing(int loss) {
        return Standing.at((sorts.get(loss) >>> Short.SIZE) % STANDINGS);
    }

    boolean isPriced(int loss) {
        return (short) sorts.get(loss) != Market.NO_CURRENCY;
    }

    /** Empty where the amounts are not disclosed. */
    String currency(int loss) {
        return isPriced(loss) ? market.currencies[(short) sorts.get(loss)] : "";
    }

    int[] facts(int loss) {
        return Arrays.copyOfRange(facts, starts.get(loss), starts.get(loss + 1));
    }

    /** By the upper end where there is one. */
    long size(int loss) {
        return sizes[loss];
    }

    private long sizeNow(int loss) {
        if (!isPriced(loss)) {
            return 0;
        }
        int begin = starts.get(loss);
        int end = starts.get(loss + 1);
        if (end - begin > 1) {
            Range amount = amount(loss);
            return size(amount.min(), amount.max());
        }
        return size(
                joint.get(facts[begin]) ? 0 : market.facts.amountMin[facts[begin]],
                market.facts.amountMax[facts[begin]]);
    }

    private static long size(long min, long max) {
        return max != Range.OPEN && max > min ? max : min;
    }

    Range amount(int loss) {
        int begin = starts.get(loss);
        if (starts.get(loss + 1) - begin == 1) {
            return part(facts[begin], market.amount(facts[begin]));
        }
        int[] all = facts(loss);
        Range amount = Range.NOTHING;
        if (Tellings.areOfOneDataSet(market, all)) {
            for (int fact : all) {
                amount = amount.plus(part(fact, market.amount(fact)));
            }
            return amount;
        }
        int[] whole = Arrays.stream(all).filter(fact -> !joint.get(fact)).toArray();
        for (Amount paid : Tellings.amounts(market, whole)) {
            amount = amount.plus(Range.of(paid));
        }
        int[] shared = Arrays.stream(all).filter(joint::get).toArray();
        for (Amount some : Tellings.amounts(market, shared)) {
            amount = amount.plus(Range.partOf(some));
        }
        return amount;
    }

    private Range part(int fact, Amount amount) {
        return joint.get(fact) ? Range.partOf(amount) : Range.of(amount);
    }

    /** 0 in dollars, 1 in another currency, 2 undisclosed. */
    int after(int loss) {
        return !isPriced(loss) ? 2 : currency(loss).equals(FIRST_CURRENCY) ? 0 : 1;
    }

    /** What is left to decide of two losses of one payee that are as large: funding, then revenue. */
    int compare(int one, int other) {
        int order = kind(one).compareTo(kind(other));
        order = order == 0 ? Integer.compare(round(one), round(other)) : order;
        order = order == 0 ? standing(one).word().compareTo(standing(other).word()) : order;
        return order == 0 ? currency(one).compareTo(currency(other)) : order;
    }
}
