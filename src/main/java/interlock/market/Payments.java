package interlock.market;

import interlock.model.FactType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who pays whom by some terms: the payments gathered into legs, and the legs of one payer and one payee into a hop. Three
 * levels of compressed rows: hops of a payer, legs of a hop (one or two), facts of a leg. O(payments · log).
 */
public final class Payments {

    private final Market market;
    private final Payees payees;
    private final IntList hopsOf = new IntList();
    private final IntList hopPayer = new IntList();
    private final IntList hopPayee = new IntList();
    private final IntList legsOf = new IntList();
    private final IntList legKind = new IntList();
    private final IntList legHop = new IntList();
    private final IntList factsOf = new IntList();
    private final IntList facts = new IntList();
    private @Nullable Leg[] made = {};

    private Payments(Market market, Payees payees) {
        this.market = market;
        this.payees = payees;
    }

    public static Payments of(Market market, Terms terms) {
        return of(market, terms, new Payees(market, terms), null, (payer, payee) -> true);
    }

    /** What one pays and is paid. O(payments of it and of those who pay it · log). */
    public static Payments of(Market market, Terms terms, int one) {
        return of(market, terms, new Payees(market, terms), one);
    }

    /** The same, but that a cloud itself is paid where nobody is known to operate it. */
    static Payments orCloudsOf(Market market, Terms terms, int one) {
        return of(market, terms, Payees.orClouds(market, terms), one);
    }

    private static Payments of(Market market, Terms terms, Payees payees, int one) {
        BitSet payers = new BitSet();
        payers.set(one);
        addPayers(market, one, payers);
        CompressedRows served = market.bySupplier;
        for (int place = served.start()[one]; place < served.start()[one + 1]; place++) {
            if (market.type(served.items()[place]) == FactType.OPERATES) {
                addPayers(market, market.customer(served.items()[place]), payers);
            }
        }
        return of(market, terms, payees, payers, (payer, payee) -> payer == one || payee == one);
    }

    /** Those who pay for what bears this name, on whatever day. */
    private static void addPayers(Market market, int target, BitSet payers) {
        CompressedRows served = market.bySupplier;
        IntStream.concat(
                        IntStream.range(served.start()[target], served.start()[target + 1])
                                .map(place -> served.items()[place]),
                        IntStream.range(market.firstFact(target), market.firstFact(target + 1)))
                .filter(fact -> market.type(fact).isPayment() && market.to(fact) == target)
                .forEach(fact -> payers.set(market.from(fact)));
    }

    private interface Pairs {
        boolean has(int payer, int payee);
    }

    /** @param payers those who are looked at; null for all */
    private static Payments of(Market market, Terms terms, Payees known, @Nullable BitSet payers, Pairs pairs) {
        Payments payments = new Payments(market, known);
        IntList payees = new IntList();
        IntList paid = new IntList();
        for (int payer = 0; payer < market.entities(); payer++) {
            if (payers != null && !payers.get(payer)) {
                payments.hopsOf.add(payments.hops());
                continue;
            }
            payees.clear();
            paid.clear();
            for (int place = market.byPayer.start()[payer];
                    place < market.byPayer.start()[payer + 1];
                    place++) {
                int fact = market.byPayer.items()[place];
                if (market.holds(fact, terms)) {
                    for (int payee : payments.payees.of(fact)) {
                        if (pairs.has(payer, payee)) {
                            payees.add(payee);
                            paid.add(fact);
                        }
                    }
                }
            }
            payments.addPayer(payer, payees, paid);
        }
        payments.close();
        return payments;
    }

    private void addPayer(int payer, IntList payees, IntList paid) {
        hopsOf.add(hopPayee.size());
        long[] keys = new long[payees.size()];
        for (int place = 0; place < keys.length; place++) {
            long leg = payees.get(place) * 2L
                    + market.type(paid.get(place)).payment().ordinal();
            keys[place] = leg << 32 | place;
        }
        Arrays.sort(keys);
        long last = -1;
        for (long key : keys) {
            long leg = key >>> 32;
            if (last < 0 || leg >> 1 != last >> 1) {
                hopPayer.add(payer);
                hopPayee.add((int) (leg >> 1));
                legsOf.add(legKind.size());
            }
            if (leg != last) {
                legKind.add((int) leg & 1);
                legHop.add(hopPayee.size() - 1);
                factsOf.add(facts.size());
            }
            facts.add(paid.get((int) key));
            last = leg;
        }
    }

    private void close() {
        hopsOf.add(hopPayee.size());
        legsOf.add(legKind.size());
        factsOf.add(facts.size());
        made = new Leg[legKind.size()];
    }

    /** Whom each pays. */
    CompressedRows payeesOf() {
        return new CompressedRows(hopsOf.toArray(), hopPayee.toArray());
    }

    int hops() {
        return hopPayee.size();
    }

    int payer(int hop) {
        return hopPayer.get(hop);
    }

    int payee(int hop) {
        return hopPayee.get(hop);
    }

    int firstLeg(int hop) {
        return legsOf.get(hop);
    }

    int hop(int leg) {
        return legHop.get(leg);
    }

    FactType.Payment kind(int leg) {
        return legKind.get(leg) == 0 ? FactType.Payment.INVESTMENT : FactType.Payment.PURCHASE;
    }

    int payerOfLeg(int leg) {
        return payer(hop(leg));
    }

    /** A leg as a record, made when it is first asked for: many loops share it. */
    Leg leg(int leg) {
        Leg known = made[leg];
        if (known == null) {
            known = make(leg);
            made[leg] = known;
        }
        return known;
    }

    private Leg make(int leg) {
        int hop = hop(leg);
        int[] payments = new int[factsOf.get(leg + 1) - factsOf.get(leg)];
        IntList whole = new IntList();
        IntList joint = new IntList();
        for (int place = 0; place < payments.length; place++) {
            payments[place] = facts.get(factsOf.get(leg) + place);
            (payees.of(payments[place]).length == 1 ? whole : joint).add(payments[place]);
        }
        Money amount = Money.NONE;
        for (Amount paid : Tellings.amounts(market, whole.toArray())) {
            amount = amount.plus(paid);
        }
        for (Amount shared : Tellings.amounts(market, joint.toArray())) {
            amount = amount.plusPartOf(shared);
        }
        return new Leg(payer(hop), payee(hop), kind(leg), payments, amount);
    }

    /** How many pairs there are of one who pays and one who is paid. */
    public int pairs() {
        return hops();
    }

    public int payerOf(int pair) {
        return payer(pair);
    }

    public int payeeOf(int pair) {
        return payee(pair);
    }

    /** The legs of a pair, one of each kind. */
    public List<Leg> legsOf(int pair) {
        return IntStream.range(firstLeg(pair), legsOf.get(pair + 1))
                .mapToObj(this::leg)
                .toList();
    }

    /**
     * What one pair pays in one currency, as the legs of some kinds have it together; payments in other currencies are left
     * out, and count as undisclosed no more than as nothing.
     */
    public Range amount(int pair, Predicate<FactType.Payment> kinds, String currency) {
        Range sum = Range.NOTHING;
        for (int leg = firstLeg(pair); leg < legsOf.get(pair + 1); leg++) {
            if (kinds.test(kind(leg))) {
                sum = sum.plus(isToldOnce(leg) ? ofPayments(leg, currency) : ofTellings(leg, currency));
            }
        }
        return sum;
    }

    private boolean isToldOnce(int leg) {
        int first = factsOf.get(leg);
        for (int place = first + 1; place < factsOf.get(leg + 1); place++) {
            if (market.dataSet(facts.get(place)) != market.dataSet(facts.get(first))) {
                return false;
            }
        }
        return true;
    }

    private Range ofTellings(int leg, String currency) {
        Money amount = leg(leg).amount();
        return amount.byCurrency().getOrDefault(currency, Range.NOTHING).andUndisclosed(amount.undisclosed());
    }

    /** The same without a record of the leg, where each matter is told once. */
    private Range ofPayments(int leg, String currency) {
        Range sum = Range.NOTHING;
        for (int place = factsOf.get(leg); place < factsOf.get(leg + 1); place++) {
            Amount paid = market.amount(facts.get(place));
            if (!paid.disclosed() || paid.currency().equals(currency)) {
                boolean whole = payees.of(facts.get(place)).length == 1;
                sum = sum.plus(whole ? Range.of(paid) : Range.partOf(paid));
            }
        }
        return sum;
    }

    /** The payments of a pair by some kinds in one currency or undisclosed, and who operates the clouds that are bought. */
    public int[] evidence(int pair, Predicate<FactType.Payment> kinds, String currency) {
        return legsOf(pair).stream()
                .filter(leg -> kinds.test(leg.kind()))
                .flatMapToInt(leg -> Arrays.stream(leg.facts()))
                .filter(fact -> !market.amount(fact).disclosed()
                        || market.amount(fact).currency().equals(currency))
                .flatMap(fact -> IntStream.concat(IntStream.of(fact), payees.operations(fact)))
                .distinct()
                .toArray();
    }

    /** All legs, by payer and payee. */
    public List<Leg> legs() {
        return IntStream.range(0, legKind.size()).mapToObj(this::leg).toList();
    }
}
