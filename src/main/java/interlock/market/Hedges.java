package interlock.market;

import interlock.model.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Investors who back both sides of a rivalry: the rivals that most of them share first, where there are several such
 * investors, then by investor and rivals. Of each two rivals the one with the fewer investments is walked:
 * O(rivalries · investments of the lesser · log), then O(log) for each hedge that is looked at.
 */
public final class Hedges {

    /**
     * One investor in two rivals.
     *
     * @param one the rival whose id comes first
     * @param rivalry the facts that call them rivals
     * @param inOne the investments in {@code one}
     * @param inOther the investments in {@code other}
     */
    public record Hedge(int investor, int one, int other, int[] rivalry, int[] inOne, int[] inOther) {

        /** What was put into the one, in a currency: what is in another is undisclosed. */
        public Range putIntoOne(Market market, String currency) {
            return sum(market, inOne, currency);
        }

        public Range putIntoOther(Market market, String currency) {
            return sum(market, inOther, currency);
        }

        private static Range sum(Market market, int[] investments, String currency) {
            Range sum = Range.NOTHING;
            for (int fact : investments) {
                Amount amount = market.amount(fact);
                sum = sum.plus(amount.currency().equals(currency) ? Range.of(amount) : Range.UNDISCLOSED);
            }
            return sum;
        }
    }

    /** Two rivals, and where the facts that say so lie among all rivalries. */
    private record Rivals(int one, int other, int begin, int end) {}

    private static final int NOBODY = -1;
    private static final long BEHIND_THE_TOP = 1L << 62;
    private static final int PAIR_BITS = 31;

    private final Market market;
    private final Terms terms;
    private final int[] rivalries;
    private final Rivals[] pairs;
    /** For each hedge whether it is behind the top, its investor, and the place of its rivals. */
    private long[] keys = new long[16];

    private int size = 0;
    private int top = 0;

    private Hedges(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
        rivalries = IntStream.range(market.reliances(), market.facts())
                .filter(fact -> market.type(fact) == FactType.RIVALS
                        && market.holds(fact, terms)
                        && market.from(fact) != market.to(fact))
                .boxed()
                .sorted((a, b) -> Long.compare(pair(a), pair(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] begins = IntStream.range(0, rivalries.length)
                .filter(place -> place == 0 || pair(rivalries[place]) != pair(rivalries[place - 1]))
                .toArray();
        pairs = IntStream.range(0, begins.length)
                .mapToObj(pair -> rivals(begins[pair], pair + 1 < begins.length ? begins[pair + 1] : rivalries.length))
                .toArray(Rivals[]::new);
    }

    /** Every hedge; or only those of one investor. */
    public static Hedges of(Market market, Terms terms, OptionalInt investor, Checkpoint checkpoint) {
        Hedges hedges = new Hedges(market, terms);
        for (int pair = 0; pair < hedges.pairs.length; pair++) {
            checkpoint.pass();
            hedges.addOf(pair, investor.orElse(NOBODY));
        }
        hedges.sort();
        return hedges;
    }

    /** The two rivals by name: rivalry has no direction. */
    private long pair(int rivalry) {
        int from = market.from(rivalry);
        int to = market.to(rivalry);
        return (long) Math.min(from, to) << Integer.SIZE | Math.max(from, to);
    }

    private Rivals rivals(int begin, int end) {
        int from = market.from(rivalries[begin]);
        int to = market.to(rivalries[begin]);
        boolean inOrder = from < to;
        return new Rivals(inOrder ? from : to, inOrder ? to : from, begin, end);
    }

    private void addOf(int pair, int investor) {
        Rivals rivals = pairs[pair];
        if (investor != NOBODY) {
            if (backs(investor, rivals.one()) && backs(investor, rivals.other())) {
                add(investor, pair);
            }
            return;
        }
        boolean oneHasFewer = capital(rivals.one()) <= capital(rivals.other());
        int fewer = oneHasFewer ? rivals.one() : rivals.other();
        int more = oneHasFewer ? rivals.other() : rivals.one();
        int last = NOBODY;
        int first = market.firstFact(fewer);
        for (int fact = first; fact < first + capital(fewer); fact++) {
            int backer = market.supplier(fact);
            if (backer != last && market.holds(fact, terms)) {
                last = backer;
                if (backs(backer, more)) {
                    add(backer, pair);
                }
            }
        }
    }

    /** How many facts say who has invested in a company: the first by which it relies on anybody, by investor. */
    private int capital(int company) {
        int group = market.groupsOf[company];
        boolean backed = group < market.groupsOf[company + 1] && market.role(market.groupStart[group]) == Roles.CAPITAL;
        return backed ? market.groupStart[group + 1] - market.groupStart[group] : 0;
    }

    private boolean backs(int investor, int company) {
        int end = market.firstFact(company) + capital(company);
        for (int fact = firstBy(investor, company); fact < end && market.supplier(fact) == investor; fact++) {
            if (market.holds(fact, terms)) {
                return true;
            }
        }
        return false;
    }

    private int firstBy(int investor, int company) {
        int low = market.firstFact(company);
        int high = low + capital(company);
        while (low < high) {
            int middle = low + high >>> 1;
            if (market.supplier(middle) < investor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] investments(int investor, int company) {
        int end = market.firstFact(company) + capital(company);
        return IntStream.range(firstBy(investor, company), end)
                .takeWhile(fact -> market.supplier(fact) == investor)
                .filter(fact -> market.holds(fact, terms))
                .toArray();
    }

    private void add(int investor, int pair) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = (long) investor << PAIR_BITS | pair;
    }

    private void sort() {
        int[] backers = new int[pairs.length];
        int most = 0;
        for (int hedge = 0; hedge < size; hedge++) {
            most = Math.max(most, ++backers[pairOf(keys[hedge])]);
        }
        int first = 0;
        while (first < backers.length && backers[first] < most) {
            first++;
        }
        for (int hedge = 0; hedge < size && most > 1; hedge++) {
            keys[hedge] |= pairOf(keys[hedge]) == first ? 0 : BEHIND_THE_TOP;
        }
        top = most > 1 ? most : 0;
        Arrays.sort(keys, 0, size);
    }

    private static int pairOf(long key) {
        return (int) (key & (1L << PAIR_BITS) - 1);
    }

    public int size() {
        return size;
    }

    /** How many, from the first, are about the rivals that most investors share; none where no two share any. */
    public int top() {
        return top;
    }

    /** One by its place. */
    public Hedge at(int place) {
        Rivals rivals = pairs[pairOf(keys[place])];
        int investor = (int) ((keys[place] & ~BEHIND_THE_TOP) >>> PAIR_BITS);
        return new Hedge(
                investor,
                rivals.one(),
                rivals.other(),
                Arrays.copyOfRange(rivalries, rivals.begin(), rivals.end()),
                investments(investor, rivals.one()),
                investments(investor, rivals.other()));
    }

    public List<Hedge> all() {
        return IntStream.range(0, size).mapToObj(this::at).toList();
    }
}
