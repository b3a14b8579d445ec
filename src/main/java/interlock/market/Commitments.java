package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What companies have promised to invest and to buy, each pair and each of the two kinds on its own, in one currency: how
 * far it has come, and what has lapsed. O(payments · log).
 */
public final class Commitments {

    /** How far a promise has come. */
    public enum Stage {
        /** Rumours too, where they are let in. */
        ANNOUNCED,
        COMMITTED,
        COMPLETED,
        /** Ended or replaced before it was done. */
        LAPSED
    }

    /**
     * The promises of one to another of one kind.
     *
     * @param facts in the order of their stages
     * @param byStage the sum of each stage, by its number
     */
    public record Pair(int from, int to, FactType type, int[] facts, Range[] byStage) {

        public Range of(Stage stage) {
            return byStage[stage.ordinal()];
        }

        /** Whether any promise is at a stage. */
        public boolean has(Stage stage) {
            return of(stage).disclosed() + of(stage).undisclosed() > 0;
        }

        /** Of all that stands. */
        public Range standing() {
            return outstanding().plus(of(Stage.COMPLETED));
        }

        /** Of what stands and is not done. */
        public Range outstanding() {
            return of(Stage.ANNOUNCED).plus(of(Stage.COMMITTED));
        }

        /** By the upper end where there is one. */
        long size() {
            Range standing = standing();
            return standing.max() != Range.OPEN && standing.max() > standing.min() ? standing.max() : standing.min();
        }
    }

    private final Market market;
    private final Terms terms;
    private final String currency;
    private final Predicate<FactType.Payment> kinds;
    private final List<Pair> pairs = new ArrayList<>();

    private Commitments(Market market, Terms terms, String currency, Predicate<FactType.Payment> kinds) {
        this.market = market;
        this.terms = terms;
        this.currency = currency;
        this.kinds = kinds;
    }

    /**
     * The largest first, then by their names, an investment before a purchase.
     *
     * @param party one who pays or is paid; empty for everybody
     */
    public static List<Pair> of(
            Market market,
            Terms terms,
            String currency,
            Predicate<FactType.Payment> kinds,
            OptionalInt party,
            Checkpoint checkpoint) {
        Commitments all = new Commitments(market, terms, currency, kinds);
        for (int payer = 0; payer < market.entities(); payer++) {
            checkpoint.pass();
            all.addOf(payer, party);
        }
        all.pairs.sort(Comparator.comparingLong(Pair::size)
                .reversed()
                .thenComparingInt(pair -> pair.from())
                .thenComparingInt(pair -> pair.to())
                .thenComparingInt(pair -> pair.type().payment().ordinal()));
        return all.pairs;
    }

    private void addOf(int payer, OptionalInt party) {
        if (market.kind(payer) != EntityKind.COMPANY) {
            return;
        }
        boolean all = party.isEmpty() || party.getAsInt() == payer;
        IntList facts = new IntList();
        for (int place = market.byPayer.start()[payer]; place < market.byPayer.start()[payer + 1]; place++) {
            int fact = market.byPayer.items()[place];
            if ((all || market.to(fact) == party.getAsInt()) && isPromise(fact)) {
                facts.add(fact);
            }
        }
        long[] keys = new long[facts.size()];
        for (int place = 0; place < keys.length; place++) {
            int fact = facts.get(place);
            long pair = market.to(fact) * 2L + market.type(fact).payment().ordinal();
            // A pair's facts by their stage, then as they lie.
            keys[place] = pair << 32 | (long) stage(fact).ordinal() << 30 | place;
        }
        Arrays.sort(keys);
        int begin = 0;
        for (int end = 1; end <= keys.length; end++) {
            if (end == keys.length || keys[end] >>> 32 != keys[begin] >>> 32) {
                pairs.add(pair(payer, facts, keys, begin, end));
                begin = end;
            }
        }
    }

    private Pair pair(int payer, IntList facts, long[] keys, int begin, int end) {
        Range[] byStage = new Range[Stage.values().length];
        Arrays.fill(byStage, Range.NOTHING);
        int[] of = new int[end - begin];
        for (int place = begin; place < end; place++) {
            int fact = facts.get((int) (keys[place] & ((1L << 30) - 1)));
            int stage = (int) (keys[place] >>> 30 & 3);
            Amount amount = market.amount(fact);
            byStage[stage] = byStage[stage].plus(Range.of(amount));
            of[place - begin] = fact;
        }
        return new Pair(payer, market.to(of[0]), market.type(of[0]), of, byStage);
    }

    /** One that has begun and counts; what is done and over is no promise any more. */
    private boolean isPromise(int fact) {
        return market.since(fact) != Fact.ALWAYS
                && market.since(fact) <= terms.day()
                && !market.facts.lost.get(fact)
                && market.counts(fact, terms)
                && (terms.day() < market.until(fact) || market.standing(fact) != Standing.COMPLETED)
                && kinds.test(market.type(fact).payment())
                && (!market.amount(fact).disclosed()
                        || market.amount(fact).currency().equals(currency));
    }

    private Stage stage(int fact) {
        if (market.until(fact) <= terms.day()) {
            return Stage.LAPSED;
        }
        return switch (market.standing(fact)) {
            case RUMOURED, ANNOUNCED -> Stage.ANNOUNCED;
            case COMMITTED -> Stage.COMMITTED;
            case COMPLETED -> Stage.COMPLETED;
        };
    }
}
