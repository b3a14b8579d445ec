package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How concentrated a buyer's spend is by supplier, for each currency for itself: the {@link HerfindahlIndex} as an
 * interval, and each supplier's share of it. Purchases of chips and products are left out, since nobody is known to be
 * paid. Where no amount is known at all, only the count of purchases tells anything.
 */
public final class Concentration {

    /**
     * A buyer's spend.
     *
     * @param currencies by currency; empty where no amount is known
     * @param byCount the index of the number of purchases, as if all were alike; 0 where there are none
     * @param total all purchases, each once
     */
    public record Spend(
            int buyer, List<Supplier> suppliers, List<InCurrency> currencies, double byCount, Money total) {}

    /**
     * One who is paid: a company, or a cloud whose operator is not known. Each of several operators of a cloud is paid
     * from nothing to all of a purchase.
     *
     * @param facts the purchases, by number
     */
    public record Supplier(int entity, int[] facts, Money amount) {}

    /**
     * The spend in one currency.
     *
     * @param parts the suppliers of which an amount in this currency is known, in the order of their numbers
     * @param total the sum of the purchases, each once, and how many of them it does not know
     * @param floor with amounts 'at least X' taken as X, and undisclosed ones left out
     * @param open with amounts 'at least X' as large as one likes, and undisclosed ones left out
     * @param whole with undisclosed amounts anything from nothing up
     */
    public record InCurrency(
            String currency,
            List<Part> parts,
            Range total,
            HerfindahlIndex floor,
            HerfindahlIndex open,
            HerfindahlIndex whole) {}

    /**
     * One supplier's part.
     *
     * @param share of what is disclosed, with open ends left open
     */
    public record Part(int supplier, Range amount, Share share) {}

    private Concentration() {}

    public static Spend of(Market market, Terms terms, int buyer) {
        Map<Integer, IntList> bySupplier = new TreeMap<>();
        Payees payees = new Payees(market, terms);
        IntList counted = new IntList();
        for (int place = market.byPayer.start()[buyer]; place < market.byPayer.start()[buyer + 1]; place++) {
            int fact = market.byPayer.items()[place];
            if (market.type(fact).payment() == FactType.Payment.PURCHASE && market.holds(fact, terms)) {
                int[] paid = payees.suppliers(fact);
                for (int supplier : paid) {
                    bySupplier
                            .computeIfAbsent(supplier, unseen -> new IntList())
                            .add(fact);
                }
                if (paid.length > 0) {
                    counted.add(fact);
                }
            }
        }
        Money total = Money.NONE;
        for (Amount amount : Tellings.amounts(market, counted.toArray())) {
            total = total.plus(amount);
        }
        List<Supplier> suppliers = new ArrayList<>();
        bySupplier.forEach((supplier, facts) -> suppliers.add(supplier(market, payees, supplier, facts.toArray())));
        return new Spend(buyer, suppliers, currencies(market, suppliers, total), byCount(suppliers), total);
    }

    private static Supplier supplier(Market market, Payees payees, int entity, int[] facts) {
        Money amount = Money.NONE;
        for (Amount paid : Tellings.amounts(market, jointly(payees, facts, false))) {
            amount = amount.plus(paid);
        }
        for (Amount shared : Tellings.amounts(market, jointly(payees, facts, true))) {
            amount = amount.plusPartOf(shared);
        }
        return new Supplier(entity, facts, amount);
    }

    /** The purchases that pay several together, or those that pay one alone. */
    private static int[] jointly(Payees payees, int[] facts, boolean several) {
        return IntStream.of(facts)
                .filter(fact -> payees.suppliers(fact).length > 1 == several)
                .toArray();
    }

    private static double byCount(List<Supplier> suppliers) {
        return HerfindahlIndex.of(suppliers.stream()
                .mapToDouble(supplier -> supplier.facts().length)
                .toArray());
    }

    private static List<InCurrency> currencies(Market market, List<Supplier> suppliers, Money total) {
        SortedSet<String> codes = new TreeSet<>();
        suppliers.forEach(
                supplier -> codes.addAll(supplier.amount().byCurrency().keySet()));
        return codes.stream()
                .map(code -> inCurrency(market, suppliers, total, code))
                .toList();
    }

    private static InCurrency inCurrency(Market market, List<Supplier> suppliers, Money total, String code) {
        List<Supplier> known = suppliers.stream()
                .filter(supplier -> supplier.amount().byCurrency().containsKey(code))
                .toList();
        double[] low = bounds(known, supplier -> supplier.amount().in(code).min());
        double[] high = bounds(known, supplier -> supplier.amount().in(code).max());
        return new InCurrency(
                code,
                parts(known, code, low, high),
                total.in(code),
                HerfindahlIndex.between(low, bounds(known, supplier -> floorOfTop(market, supplier, code))),
                HerfindahlIndex.between(low, high),
                HerfindahlIndex.between(
                        bounds(suppliers, supplier -> supplier.amount().in(code).min()),
                        bounds(suppliers, supplier -> supplier.amount().in(code).ceiling())));
    }

    private interface Bound {
        long of(Supplier supplier);
    }

    private static double[] bounds(List<Supplier> suppliers, Bound bound) {
        return suppliers.stream()
                .mapToLong(bound::of)
                .mapToDouble(units -> units == Range.OPEN ? Double.POSITIVE_INFINITY : units)
                .toArray();
    }

    /** The most that a supplier gets where every amount without an upper end is taken at its lower one. */
    private static long floorOfTop(Market market, Supplier supplier, String code) {
        Range sum = Range.NOTHING;
        for (Amount amount : Tellings.amounts(market, supplier.facts())) {
            if (amount.currency().equals(code)) {
                sum = sum.plus(Range.of(amount.max() == Range.OPEN ? Amount.exactly(amount.min(), code) : amount));
            }
        }
        return sum.max();
    }

    private static List<Part> parts(List<Supplier> known, String code, double[] low, double[] high) {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < known.size(); place++) {
            double othersLow = 0;
            double othersHigh = 0;
            for (int other = 0; other < known.size(); other++) {
                othersLow += other == place ? 0 : low[other];
                othersHigh += other == place ? 0 : high[other];
            }
            Share share = new Share(fraction(low[place], othersHigh), fraction(high[place], othersLow));
            parts.add(new Part(
                    known.get(place).entity(), known.get(place).amount().in(code), share));
        }
        return parts;
    }

    private static double fraction(double part, double others) {
        if (part == 0) {
            return 0;
        }
        return Double.isInfinite(part) ? 1 : part / (part + others);
    }
}
