package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Statements whose truth differs between two days, each with the day on which it flipped and the facts that did it.
 *
 * <p>The day of a flip is the first day of the unbroken stretch that reaches the second day and has the new truth, tried
 * on every day on which a fact begins or ends that matters to the statement. Its cause is told by {@link Causes}. Finding
 * what differs takes the necessary suppliers of every entity on both days; a flip then costs the days since it, each as
 * much as the statement itself.
 */
public final class Changes {

    /**
     * One statement that flipped.
     *
     * @param now whether it is so on the second day
     * @param known whether its subject had what the statement speaks of on both days: a cloud, a need, a source
     * @param cause the facts that began or ended on the day and did it
     */
    public record Flip(Statement statement, boolean now, boolean known, int day, int[] cause) {}

    private final Market market;
    private final Terms first;
    private final Terms second;
    private final Checkpoint checkpoint;
    /** The necessary suppliers of a subject on a day: many statements ask about the same. */
    private final Map<Integer, Map<Integer, BitSet>> necessary = new HashMap<>();

    private Changes(Market market, Terms first, Terms second, Checkpoint checkpoint) {
        this.market = market;
        this.first = first;
        this.second = second;
        this.checkpoint = checkpoint;
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
        changes.addOnAll(clouds, models, flips);
        changes.addOnlyOn(flips);
        changes.addFailures(flips);
        changes.addSoleSources(flips);
        return flips;
    }

    private IntPredicate holding(Terms terms) {
        return fact -> market.holds(fact, terms);
    }

    private void addOnAll(BitSet clouds, BitSet models, List<Flip> flips) {
        if (clouds.isEmpty()) {
            return;
        }
        for (int model : models.stream().toArray()) {
            boolean known = !cloudsOn(model, first).isEmpty()
                    && !cloudsOn(model, second).isEmpty();
            addIfFlipped(new Statement.OnlyOnAll(model, clouds, models), known, flips);
            addIfFlipped(new Statement.OnAll(model, clouds), known, flips);
        }
    }

    private BitSet cloudsOn(int model, Terms terms) {
        return new Families(market, holding(terms)).clouds(model);
    }

    private void addOnlyOn(List<Flip> flips) {
        BitSet families = Families.of(market, holding(first));
        families.or(Families.of(market, holding(second)));
        for (int model : families.stream().toArray()) {
            checkpoint.pass();
            BitSet before = cloudsOn(model, first);
            BitSet after = cloudsOn(model, second);
            boolean known = !before.isEmpty() && !after.isEmpty();
            BitSet alone = new BitSet();
            if (before.cardinality() == 1) {
                alone.or(before);
            }
            if (after.cardinality() == 1) {
                alone.or(after);
            }
            alone.stream().forEach(cloud -> addIfFlipped(new Statement.OnlyOn(model, cloud), known, flips));
        }
    }

    private void addFailures(List<Flip> flips) {
        for (int subject = 0; subject < market.entities(); subject++) {
            checkpoint.pass();
            BitSet differing = (BitSet) necessary(subject, first.day()).clone();
            differing.xor(necessary(subject, second.day()));
            if (!differing.isEmpty()) {
                boolean known = needsAnything(subject, first) && needsAnything(subject, second);
                int[] facts = relevant(new Statement.FailsWithout(subject, subject));
                for (int supplier : differing.stream().toArray()) {
                    add(new Statement.FailsWithout(subject, supplier), facts, known, flips);
                }
            }
        }
        necessary.clear();
    }

    private boolean needsAnything(int subject, Terms terms) {
        return IntStream.range(market.firstFact(subject), market.firstFact(subject + 1))
                .anyMatch(fact -> market.facts.role[fact] != Roles.CAPITAL && market.holds(fact, terms));
    }

    private BitSet necessary(int subject, int day) {
        return necessary
                .computeIfAbsent(subject, one -> new HashMap<>())
                .computeIfAbsent(day, on -> Necessity.of(market, holding(second.onDay(day)), subject, checkpoint));
    }

    private void addSoleSources(List<Flip> flips) {
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            FactType type = market.typeOf(group);
            if (type == FactType.AVAILABLE_ON || !market.essential(group)) {
                continue;
            }
            checkpoint.pass();
            int[] before = Exclusivity.sourcesOn(market, first, group, supplier -> true);
            int[] after = Exclusivity.sourcesOn(market, second, group, supplier -> true);
            if (before.length == 0 || after.length == 0) {
                continue;
            }
            BitSet alone = new BitSet();
            if (before.length == 1) {
                alone.set(before[0]);
            }
            if (after.length == 1) {
                alone.set(after[0]);
            }
            int customer = market.customer(market.groupStart[group]);
            for (int source : alone.stream().toArray()) {
                addIfFlipped(new Statement.ServesAlone(customer, group, source), true, flips);
            }
        }
    }

    private void addIfFlipped(Statement statement, boolean known, List<Flip> flips) {
        checkpoint.pass();
        if (statement.isSo(market, holding(first)) != statement.isSo(market, holding(second))) {
            add(statement, relevant(statement), known, flips);
        }
    }

    private int[] relevant(Statement statement) {
        return statement
                .facts(market)
                .filter(fact -> market.counts(fact, second))
                .toArray();
    }

    private void add(Statement statement, int[] facts, boolean known, List<Flip> flips) {
        int day = Stretch.begin(
                first.day(), second.day(), Stretch.changes(market, IntStream.of(facts)), on -> isSo(statement, on));
        int[] events = IntStream.of(facts)
                .filter(fact -> market.since(fact) == day || market.until(fact) == day)
                .toArray();
        int[] cause = Causes.of(market, second.onDay(day), events, holds -> {
            checkpoint.pass();
            return statement.isSo(market, holds);
        });
        flips.add(new Flip(statement, isSo(statement, second.day()), known, day, cause));
    }

    private boolean isSo(Statement statement, int day) {
        checkpoint.pass();
        return statement instanceof Statement.FailsWithout fails
                ? necessary(fails.subject(), day).get(fails.supplier())
                : statement.isSo(market, holding(second.onDay(day)));
    }
}
