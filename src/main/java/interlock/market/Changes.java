package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose truth differs between two days, each with the day on which it flipped and the facts that did it.
 *
 * <p>The day of a flip is the first day of the unbroken stretch that reaches the second day and has the new truth, tried
 * on every day on which a fact begins or ends that matters to the statement. Its cause is told by {@link Causes} when
 * it is asked for. Who fails without others than before is found for all at once by {@link SingleRemovals#sums}, and whom
 * for each of them by {@link Necessity}; a flip then costs the days since it, each as much as the statement itself.
 */
public final class Changes {

    /** Facts to be looked at that take some seconds. */
    public static final long MOST_STEPS = 200_000_000;

    /** So many are all near the processor; of more, each takes ten times as long. */
    private static final int NEAR = 100_000;

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
        return Stream.of(
                        changes.onClouds(clouds, models),
                        changes.failures(changes.failingOtherwise()),
                        changes.soleSources())
                .flatMap(List::stream)
                .map(turn -> new Flip(turn.statement(), turn.now(), turn.known(), turn.day(), changes.cause(turn)))
                .toList();
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
    private boolean isKnown(int subject) {
        return needsAnything(subject, first) && needsAnything(subject, second) && !fallenOnADay.get(subject);
    }

    /**
     * Whether {@link #failures} looks at more facts than so many: those that may matter to a subject, on each day on which
     * one of them begins or ends. O(facts that may matter to those that are counted).
     */
    public boolean takesMoreThan(long mostSteps, int[] subjects) {
        long steps = 0;
        for (int subject : subjects) {
            checkpoint.pass();
            int[] facts = relevant(new Statement.FailsWithout(subject, subject));
            long days = Stretch.changes(market, IntStream.of(facts))
                    .filter(day -> first.day() < day && day <= second.day())
                    .distinct()
                    .count();
            steps += (facts.length > NEAR ? 10 : 1) * facts.length * (days + 2);
            if (steps > mostSteps) {
                return true;
            }
        }
        return false;
    }

    /** Who of some subjects fails without whom. */
    public List<Turn> failures(int[] subjects) {
        List<Turn> turns = new ArrayList<>();
        for (int subject : subjects) {
            checkpoint.pass();
            BitSet differing = (BitSet) reliance.necessary(subject, first.day()).clone();
            differing.xor(reliance.necessary(subject, second.day()));
            for (int supplier : differing.stream().toArray()) {
                turns.add(turn(
                        new Statement.FailsWithout(subject, supplier),
                        reliance.necessary(subject, second.day()).get(supplier),
                        isKnown(subject)));
            }
        }
        return turns;
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

    private Turn turn(Statement statement, boolean now, boolean known) {
        int day = Stretch.begin(
                first.day(),
                second.day(),
                Stretch.changes(market, IntStream.of(relevant(statement))),
                on -> isSo(statement, on));
        return new Turn(statement, now, known, day);
    }

    private int[] relevant(Statement statement) {
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

    /** A fact that is lost with somebody leaves a need behind, but is itself no part of that world. */
    private int[] inThisWorld(int[] facts) {
        return IntStream.of(facts).filter(fact -> !market.facts.lost.get(fact)).toArray();
    }

    /** Those of them that did it; none where a need began whose fact is lost with somebody. */
    public int[] cause(Turn turn) {
        Terms terms = second.onDay(turn.day());
        int[] events = eventsOf(turn);
        int[] cause = turn.statement() instanceof Statement.FailsWithout fails
                // Who has lost somebody in a world needs another all the same.
                ? Causes.of(terms, events, market::held, reliance.fails(fails, turn.day(), events))
                : Causes.of(terms, events, market::holds, (undone, holds) -> {
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
