package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose truth differs between two days, each with the day on which it flipped and the facts that did it.
 *
 * <p>The day of a flip is the first day of the unbroken stretch that reaches the second day and has the new truth, tried
 * on every day on which a fact begins or ends that matters to the statement. Its cause is told by {@link Causes} when
 * it is asked for. Who fails without others than before is found for all at once by {@link SingleRemovals#sums}, and without
 * whom, since when and why by {@link FailureFlips}; in a world in which somebody is gone, and where it takes too much memory,
 * for one after the other by {@link Necessity}. Any other flip costs the days since it, each as much as the statement
 * itself.
 */
public final class Changes {

    /** Words to be looked at, of all subjects at once; more are too many for an answer that is sent in part. */
    private static final long MOST_WORDS = 2_000_000;

    private static final int NOBODY = -1;

    /**
     * One statement that flipped.
     *
     * @param now whether it is so on the second day
     * @param known whether its subject stood, and had what the statement speaks of, on both days: a cloud, a need, a source
     * @param day the first day of the stretch with the new truth
     */
    public record Turn(Statement statement, boolean now, boolean known, int day) {}

    /** The same, with its cause: the facts that began or ended on the day and did it. */
    public record Flip(Statement statement, boolean now, boolean known, int day, int[] cause) {}

    private final Market market;
    private final Terms first;
    private final Terms second;
    private final Checkpoint checkpoint;
    private final RelianceInTime reliance;

    /** Those who do not stand in this world on the first day, or on the second. */
    private final BitSet fallenOnADay;

    private final Sources sourcesBefore;
    private final Sources sourcesAfter;
    private @Nullable Statement lastAsked;
    private int[] lastFacts = {};

    public Changes(Market market, Terms first, Terms second, Checkpoint checkpoint) {
        this.market = market;
        this.first = first;
        this.second = second;
        this.checkpoint = checkpoint;
        reliance = new RelianceInTime(market, second, checkpoint);
        fallenOnADay = market.fallen(first);
        fallenOnADay.or(market.fallen(second));
        sourcesBefore = Sources.remembering(market, holding(first));
        sourcesAfter = Sources.remembering(market, holding(second));
    }

    /**
     * Every flip between two days.
     *
     * @param clouds on all of which a family may be, such as the three largest
     * @param models the families that are looked at for that, such as those of the frontier
     */
    public static List<Flip> between(
            Market market, Terms first, Terms second, BitSet clouds, BitSet models, Checkpoint checkpoint) {
        Changes changes = new Changes(market, first, second, checkpoint);
        List<Flip> flips = new ArrayList<>();
        changes.onClouds(clouds, models).forEach(turn -> flips.add(changes.flip(turn)));
        changes.failures(changes.failingOtherwise()).stream()
                .flatMap(Failure::flips)
                .forEach(flips::add);
        changes.soleSources().forEach(turn -> flips.add(changes.flip(turn)));
        return flips;
    }

    private Flip flip(Turn turn) {
        return new Flip(turn.statement(), turn.now(), turn.known(), turn.day(), cause(turn));
    }

    private IntPredicate holding(Terms terms) {
        return fact -> market.holds(fact, terms);
    }

    /** Which families are on all of some clouds, which one alone is, and which are on one cloud only. */
    public List<Turn> onClouds(BitSet clouds, BitSet models) {
        List<Turn> turns = new ArrayList<>();
        if (!clouds.isEmpty()) {
            for (int model : models.stream().toArray()) {
                boolean known = !cloudsOn(model, first).isEmpty()
                        && !cloudsOn(model, second).isEmpty();
                addIfFlipped(new Statement.OnlyOnAll(model, clouds, models), known, turns);
                addIfFlipped(new Statement.OnAll(model, clouds), known, turns);
            }
        }
        addOnlyOn(turns);
        return turns;
    }

    private BitSet cloudsOn(int model, Terms terms) {
        return new Families(market, holding(terms)).clouds(model);
    }

    private void addOnlyOn(List<Turn> turns) {
        BitSet before = Families.of(market, holding(first));
        BitSet after = Families.of(market, holding(second));
        BitSet either = (BitSet) before.clone();
        either.or(after);
        for (int model : either.stream().toArray()) {
            checkpoint.pass();
            BitSet cloudsBefore = cloudsOn(model, first);
            BitSet cloudsAfter = cloudsOn(model, second);
            boolean known = !cloudsBefore.isEmpty() && !cloudsAfter.isEmpty();
            int onlyBefore = before.get(model) ? onlyOne(cloudsBefore) : NOBODY;
            int onlyAfter = after.get(model) ? onlyOne(cloudsAfter) : NOBODY;
            eachThatDiffers(onlyBefore, onlyAfter)
                    .forEach(cloud -> turns.add(turn(new Statement.OnlyOn(model, cloud), cloud == onlyAfter, known)));
        }
    }

    private static int onlyOne(BitSet some) {
        int one = some.nextSetBit(0);
        return one >= 0 && some.nextSetBit(one + 1) < 0 ? one : NOBODY;
    }

    /** What was the only one and is not, and what is and was not, by number. */
    private static IntStream eachThatDiffers(int before, int after) {
        return before == after
                ? IntStream.empty()
                : IntStream.of(before, after).filter(one -> one != NOBODY).sorted();
    }

    /** Who fails without others on the second day than on the first, by number. O(entities + facts) and what falls. */
    public int[] failingOtherwise() {
        long[] numbers = SingleRemovals.numbers(market.entities());
        long[] before = SingleRemovals.sums(market, market.living(first), numbers, checkpoint);
        long[] after = SingleRemovals.sums(market, market.living(second), numbers, checkpoint);
        return IntStream.range(0, numbers.length)
                .filter(entity -> before[entity] != after[entity])
                .toArray();
    }

    /** Of some subjects, those who stood and needed anything on both days. */
    public int[] known(int[] subjects) {
        return IntStream.of(subjects).filter(this::isKnown).toArray();
    }

    /** Who has failed in a world on one of the days does not fail without others on it. */
    boolean isKnown(int subject) {
        return needsAnything(subject, first) && needsAnything(subject, second) && !fallenOnADay.get(subject);
    }

    /**
     * Whether {@link #failures} takes more than some seconds. O(facts); where one is asked about after the other, of those
     * that may matter to whoever is counted, on each day on which one of them begins or ends.
     */
    public boolean takeLong(int[] subjects) {
        if (FailureFlips.canTell(market, first, second)) {
            return FailureFlips.words(market, first, second) > MOST_WORDS;
        }
        return oneByOne().takeLong(subjects);
    }

    /** Who of some subjects fails without whom, with the causes; by subject. */
    public List<Failure> failures(int[] subjects) {
        List<Failure> failures = new ArrayList<>();
        if (FailureFlips.canTell(market, first, second)) {
            for (FailureFlips.Together one : FailureFlips.of(market, first, second, subjects, reliance, checkpoint)) {
                Statement.FailsWithout fails = new Statement.FailsWithout(one.subject(), one.suppliers()[0]);
                Turn turn = new Turn(fails, one.now(), isKnown(one.subject()), one.day());
                failures.add(new Failure(turn, one.suppliers(), inThisWorld(one.cause())));
            }
        } else {
            failures = failuresOneByOne(subjects);
        }
        return failures;
    }

    /** The same, of one subject after the other. */
    List<Failure> failuresOneByOne(int[] subjects) {
        return oneByOne().of(subjects);
    }

    private FailuresOneByOne oneByOne() {
        return new FailuresOneByOne(this, market, first, second, reliance, checkpoint);
    }

    private boolean needsAnything(int subject, Terms terms) {
        return IntStream.range(market.firstFact(subject), market.firstFact(subject + 1))
                .anyMatch(fact -> market.facts.role[fact] != Roles.CAPITAL && market.holds(fact, terms));
    }

    /** Who alone serves whom in which role, of those that a second could fill too. {@link #onClouds} tells who is where. */
    public List<Turn> soleSources() {
        List<Turn> turns = new ArrayList<>();
        BitSet otherwise = sourcesBefore.otherwise(holding(second));
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            if (!market.typeOf(group).isSupply() || market.typeOf(group) == FactType.AVAILABLE_ON) {
                continue;
            }
            checkpoint.pass();
            int[] suppliersBefore = suppliers(group, first);
            int[] suppliersAfter = suppliers(group, second);
            if (Arrays.equals(suppliersBefore, suppliersAfter) && Sources.areNone(suppliersAfter, otherwise)) {
                continue;
            }
            int[] before = sourcesBefore.of(suppliersBefore);
            int[] after = sourcesAfter.of(suppliersAfter);
            if (before.length > 0 && after.length > 0) {
                int onlyBefore = before.length == 1 ? before[0] : NOBODY;
                int onlyAfter = after.length == 1 ? after[0] : NOBODY;
                int served = group;
                eachThatDiffers(onlyBefore, onlyAfter)
                        .forEach(source -> turns.add(turn(
                                new Statement.ServesAlone(market.customerOf(served), served, source),
                                source == onlyAfter,
                                true)));
            }
        }
        return turns;
    }

    /** Each once: the facts of one lie side by side. */
    private int[] suppliers(int group, Terms terms) {
        IntList suppliers = new IntList();
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            int supplier = market.supplier(fact);
            if ((suppliers.size() == 0 || suppliers.last() != supplier) && market.holds(fact, terms)) {
                suppliers.add(supplier);
            }
        }
        return suppliers.toArray();
    }

    private void addIfFlipped(Statement statement, boolean known, List<Turn> turns) {
        checkpoint.pass();
        boolean now = statement.isSo(market, holding(second));
        if (statement.isSo(market, holding(first)) != now) {
            turns.add(turn(statement, now, known));
        }
    }

    Turn turn(Statement statement, boolean now, boolean known) {
        int day = Stretch.begin(
                first.day(),
                second.day(),
                Stretch.changes(market, IntStream.of(relevant(statement))),
                on -> isSo(statement, on));
        return new Turn(statement, now, known, day);
    }

    /** The facts that may matter to a statement on some day, and count. */
    int[] relevant(Statement statement) {
        // The same whoever is gone.
        Statement asked = statement instanceof Statement.FailsWithout fails
                ? new Statement.FailsWithout(fails.subject(), fails.subject())
                : statement;
        if (!asked.equals(lastAsked)) {
            lastFacts = counting(asked);
            lastAsked = asked;
        }
        return lastFacts;
    }

    private int[] counting(Statement statement) {
        return statement
                .facts(market)
                .filter(fact -> market.counts(fact, second))
                .toArray();
    }

    /** The facts that may matter to a statement and began or ended on the day of its flip, each once. */
    public int[] events(Turn turn) {
        return inThisWorld(eventsOf(turn));
    }

    private int[] eventsOf(Turn turn) {
        return IntStream.of(relevant(turn.statement()))
                .filter(fact -> market.since(fact) == turn.day() || market.until(fact) == turn.day())
                .distinct()
                .toArray();
    }

    /** A fact that is lost with somebody leaves a need behind, but is itself no part of that world. In the market's order. */
    private int[] inThisWorld(int[] facts) {
        return IntStream.of(facts)
                .filter(fact -> !market.facts.lost.get(fact))
                .sorted()
                .toArray();
    }

    /** Those of them that did it; none where a need began whose fact is lost with somebody. */
    public int[] cause(Turn turn) {
        Terms terms = second.onDay(turn.day());
        int[] events = eventsOf(turn);
        int[] cause = turn.statement() instanceof Statement.FailsWithout fails
                ? Causes.of(events, reliance.fails(fails, turn.day(), events))
                : Causes.of(terms, events, market::holds, holds -> {
                    checkpoint.pass();
                    return turn.statement().isSo(market, holds);
                });
        return inThisWorld(cause);
    }

    private boolean isSo(Statement statement, int day) {
        checkpoint.pass();
        return statement instanceof Statement.FailsWithout fails
                ? reliance.necessary(fails.subject(), day).get(fails.supplier())
                : statement.isSo(market, holding(second.onDay(day)));
    }
}
