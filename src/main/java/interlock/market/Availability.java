package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * On which clouds models are, each with its versions. O(facts) for whose facts hold, then O(versions and their clouds) for
 * each model.
 */
public final class Availability {

    /**
     * A cloud on which a model, or a version of it, was at some time.
     *
     * @param paths those that hold on the day: the facts by which the version is a part of the model, from the model on,
     *     and the fact by which it is on the cloud; by the first day of that
     * @param since the first day of the unbroken stretch; empty where nothing holds or no day is known
     */
    public record Cell(int cloud, List<int[]> paths, OptionalInt since) {}

    private final Market market;
    private final Terms terms;

    public Availability(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
    }

    /**
     * The models that are a part of no other on the day, or those of some; only of whom something holds on it. By name.
     *
     * @param wanted none for all
     */
    public int[] models(int... wanted) {
        BitSet models = new BitSet();
        if (wanted.length == 0) {
            models.or(Families.of(market, this::holds));
        } else {
            IntStream.of(wanted)
                    .filter(one -> market.kind(one) == EntityKind.MODEL)
                    .forEach(models::set);
        }
        models.and(existing());
        return inOrder(models.stream());
    }

    /** Some entities by name, each once. */
    public int[] inOrder(IntStream entities) {
        return entities.distinct().sorted().toArray();
    }

    /** Whether any fact says, of whatever day and standing, that a model is on the cloud; what has ended is not known here. */
    public boolean isEverOn(int cloud) {
        for (int place = market.bySupplier.start()[cloud];
                place < market.bySupplier.start()[cloud + 1];
                place++) {
            int fact = market.bySupplier.items()[place];
            if (market.type(fact) == FactType.AVAILABLE_ON
                    && !market.facts.lost.get(fact)
                    && !market.facts.isOut(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all clouds that the model is on are known on the day, so that it is on no other. */
    public boolean isClosed(int model) {
        return market.entities.closed(model, FactType.AVAILABLE_ON, terms.day());
    }

    /** The last day up to which they are known, of one that is closed. */
    public int completeAsOf(int model) {
        return market.entities.completeAsOf()[model];
    }

    /** The clouds on which a model was at any time, by their numbers. */
    public Map<Integer, Cell> cells(int model) {
        Map<Integer, List<int[]>> ever = new HashMap<>();
        collect(model, new IntList(), ever);
        Map<Integer, Cell> cells = new HashMap<>();
        ever.forEach((cloud, paths) -> cells.put(cloud, cell(cloud, paths)));
        return cells;
    }

    private Cell cell(int cloud, List<int[]> paths) {
        List<Stretch.Days> days = paths.stream().map(this::days).toList();
        return new Cell(
                cloud,
                paths.stream()
                        .filter(path -> IntStream.of(path).allMatch(this::holds))
                        .sorted(Comparator.comparingInt(path -> market.since(path[path.length - 1])))
                        .toList(),
                since(days));
    }

    private OptionalInt since(List<Stretch.Days> days) {
        if (days.stream().noneMatch(one -> one.contains(terms.day()))) {
            return OptionalInt.empty();
        }
        int begin = Stretch.begin(terms.day(), days, List.of());
        return begin == Fact.ALWAYS ? OptionalInt.empty() : OptionalInt.of(begin);
    }

    /** A path holds while all its facts do. */
    private Stretch.Days days(int[] path) {
        return new Stretch.Days(
                IntStream.of(path).map(market::since).max().orElseThrow(),
                IntStream.of(path).map(market::until).min().orElseThrow());
    }

    /** Every way from a whole through its parts to a cloud, no fact twice. */
    private void collect(int whole, IntList way, Map<Integer, List<int[]>> ever) {
        if (market.kind(whole) == EntityKind.MODEL) {
            for (int fact = market.firstFact(whole); fact < market.firstFact(whole + 1); fact++) {
                if (market.type(fact) == FactType.AVAILABLE_ON
                        && counts(fact)
                        && market.kind(market.supplier(fact)) == EntityKind.CLOUD) {
                    way.add(fact);
                    ever.computeIfAbsent(market.supplier(fact), first -> new ArrayList<>())
                            .add(way.toArray());
                    way.removeLast();
                }
            }
        }
        for (int place = market.byWhole.start()[whole]; place < market.byWhole.start()[whole + 1]; place++) {
            int fact = market.byWhole.items()[place];
            if (counts(fact) && !way.contains(fact)) {
                way.add(fact);
                collect(market.customer(fact), way, ever);
                way.removeLast();
            }
        }
    }

    /** Everybody of whom something holds. */
    private BitSet existing() {
        BitSet existing = new BitSet();
        for (int fact = 0; fact < market.facts(); fact++) {
            if (holds(fact)) {
                existing.set(market.customer(fact));
                existing.set(market.supplier(fact));
            }
        }
        return existing;
    }

    private boolean counts(int fact) {
        return market.counts(fact, terms) && !market.facts.lost.get(fact);
    }

    /** On a known day. */
    private boolean holds(int fact) {
        return market.holds(fact, terms) && market.since(fact) != Fact.ALWAYS;
    }
}
