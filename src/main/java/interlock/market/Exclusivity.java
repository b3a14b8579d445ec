package interlock.market;

import interlock.model.Reliance.Alternatives;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whether one has only one supplier in a role, in three values and on two grounds.
 *
 * <p><em>Declared</em>: a source says so. <em>Observed</em>: the data has exactly one, which is 'yes' only where all
 * facts of that role are known as of the day, else 'unknown beyond this data'. A 'no' comes with its counter-example.
 * Contract exclusivity (one may), sole source (one can) and single source (one is used though others could be) are three
 * different answers. O(facts of reliance) for the alternatives, then O(facts of the groups asked).
 */
public final class Exclusivity {

    /** So many more than are shown, since some may belong to a source that serves already. */
    private static final int ALTERNATIVES_KEPT = 32;

    /** So many are told of. */
    public static final int ALTERNATIVES_SHOWN = 8;

    private final Market market;
    private final Terms terms;
    private final IntPredicate suppliers;
    private final Sources sources;
    private final Map<Integer, IntList> alternatives = new HashMap<>();
    private boolean gathered = false;

    private Exclusivity(Market market, Terms terms, IntPredicate suppliers, Sources sources) {
        this.market = market;
        this.terms = terms;
        this.suppliers = suppliers;
        this.sources = sources;
    }

    private static Exclusivity ofOne(Market market, Terms terms, IntPredicate suppliers) {
        return new Exclusivity(market, terms, suppliers, new Sources(market, fact -> market.holds(fact, terms)));
    }

    static Exclusivity ofAll(Market market, Terms terms, IntPredicate suppliers) {
        return new Exclusivity(
                market, terms, suppliers, Sources.remembering(market, fact -> market.holds(fact, terms)));
    }

    /** For each role in which the customer has a supplier. */
    public static List<ExclusivityFinding> of(Market market, Terms terms, int customer) {
        return among(market, terms, customer, supplier -> true);
    }

    /** Of one role of one customer, without alternatives; empty where nobody serves it. */
    static Optional<ExclusivityFinding> of(Market market, Terms terms, int group, IntPredicate suppliers) {
        return ofOne(market, terms, suppliers).finding(group, 0);
    }

    /** The same, where only some suppliers count: 'on exactly one of the three largest clouds'. */
    public static List<ExclusivityFinding> among(Market market, Terms terms, int customer, IntPredicate suppliers) {
        return among(market, terms, customer, suppliers, ALTERNATIVES_SHOWN);
    }

    /**
     * The same with fewer alternatives, since these are looked for among all facts: with none where nobody asks whether
     * others could.
     */
    public static List<ExclusivityFinding> among(
            Market market, Terms terms, int customer, IntPredicate suppliers, int alternatives) {
        return ofOne(market, terms, suppliers)
                .findings(market.groupsOf[customer], market.groupsOf[customer + 1], alternatives);
    }

    /** For every customer and each of its roles, by customer, where only some suppliers count. */
    public static List<ExclusivityFinding> everywhere(Market market, Terms terms, IntPredicate suppliers) {
        return everywhere(market, terms, suppliers, ALTERNATIVES_SHOWN);
    }

    /** The same with fewer alternatives. */
    public static List<ExclusivityFinding> everywhere(
            Market market, Terms terms, IntPredicate suppliers, int alternatives) {
        return ofAll(market, terms, suppliers).findings(0, market.groupStart.length - 1, alternatives);
    }

    /** The verdict of a group that has one source by what holds in it; empty where it has none or several. */
    Optional<Verdict> ofOnlySource(int group) {
        int[] facts = market.holding(group, terms);
        if (facts.length == 0) {
            return Optional.empty();
        }
        int[] providers = providers(facts);
        return providers.length == 1
                ? Optional.of(ExclusivityFinding.exclusive(observed(group, facts, providers), declared(facts)))
                : Optional.empty();
    }

    private List<ExclusivityFinding> findings(int firstGroup, int endGroup, int alternatives) {
        return IntStream.range(firstGroup, endGroup)
                .mapToObj(group -> finding(group, alternatives))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<ExclusivityFinding> finding(int group, int most) {
        int[] facts = IntStream.of(market.holding(group, terms))
                .filter(fact -> suppliers.test(market.supplier(fact)))
                .toArray();
        if (facts.length == 0) {
            return Optional.empty();
        }
        int first = market.groupStart[group];
        int customer = market.customer(first);
        int[] providers = providers(facts);
        return Optional.of(new ExclusivityFinding(
                customer,
                market.role(first),
                providers,
                facts,
                declared(facts),
                observed(group, facts, providers),
                alternatives(facts, providers, most),
                group));
    }

    private int[] providers(int[] facts) {
        IntList suppliers = new IntList();
        for (int fact : facts) {
            // Those of one supplier lie side by side.
            if (suppliers.size() == 0 || suppliers.last() != market.supplier(fact)) {
                suppliers.add(market.supplier(fact));
            }
        }
        return sources.of(suppliers.toArray());
    }

    private ExclusivityFinding.Declared declared(int[] facts) {
        int[] saying = withSaying(facts, Exclusive.DECLARED);
        int[] denying = withSaying(facts, Exclusive.DENIED);
        if (saying.length == 0) {
            return new ExclusivityFinding.Declared(
                    denying.length == 0 ? Verdict.UNKNOWN : Verdict.NO, denying, new int[0]);
        }
        int only = market.supplier(saying[0]);
        int[] against = IntStream.of(facts)
                .filter(fact ->
                        !sources.same(only, market.supplier(fact)) || market.exclusive(fact) == Exclusive.DENIED)
                .toArray();
        return new ExclusivityFinding.Declared(Verdict.YES, saying, against);
    }

    private int[] withSaying(int[] facts, Exclusive saying) {
        IntList found = new IntList();
        for (int fact : facts) {
            if (market.exclusive(fact) == saying) {
                found.add(fact);
            }
        }
        return found.toArray();
    }

    private Verdict observed(int group, int[] facts, int[] providers) {
        if (providers.length > 1) {
            return Verdict.NO;
        }
        return market.closed(group, terms.day()) ? Verdict.YES : Verdict.UNKNOWN;
    }

    private int[] alternatives(int[] facts, int[] providers, int most) {
        if (most == 0 || !isContestable(facts[0])) {
            return new int[0];
        }
        if (!gathered) {
            gatherAlternatives();
            gathered = true;
        }
        IntList others = alternatives.get(market.role(facts[0]));
        if (others == null) {
            return new int[0];
        }
        IntList some = new IntList();
        for (int place = 0; place < others.size() && some.size() < most; place++) {
            if (isAnother(market.supplier(others.get(place)), providers)) {
                some.add(others.get(place));
            }
        }
        return some.toArray();
    }

    private boolean isAnother(int supplier, int[] providers) {
        for (int provider : providers) {
            if (sources.same(provider, supplier)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first day of the unbroken stretch that reaches the day of the terms and on which a role had the very sources that
     * it has on that day; {@link Fact#ALWAYS} where no day is known.
     */
    public static int since(Market market, Terms terms, ExclusivityFinding finding, IntPredicate suppliers) {
        return since(market, terms, finding.group(), suppliers);
    }

    private static int since(Market market, Terms terms, int group, IntPredicate suppliers) {
        int[] now = sourcesOn(market, terms, group, suppliers);
        return Stretch.begin(
                Fact.ALWAYS,
                terms.day(),
                Stretch.changes(market, sourceFacts(market, group)),
                day -> Arrays.equals(now, sourcesOn(market, terms.onDay(day), group, suppliers)));
    }

    /** The sources of a group on a day, each once. */
    static int[] sourcesOn(Market market, Terms terms, int group, IntPredicate suppliers) {
        return sources(market, fact -> market.holds(fact, terms), group, suppliers);
    }

    /** The same of the facts that count. */
    static int[] sources(Market market, IntPredicate holds, int group, IntPredicate suppliers) {
        return new Sources(market, holds)
                .of(IntStream.range(market.groupStart[group], market.groupStart[group + 1])
                        .filter(holds)
                        .map(market::supplier)
                        .filter(suppliers)
                        .distinct()
                        .toArray());
    }

    /**
     * Every fact that can change whose the sources of a group are: those of the group, and those by which its suppliers
     * belong to others. Asked from below, as the sources themselves are: a supplier may have thousands of things.
     */
    static IntStream sourceFacts(Market market, int group) {
        IntList facts = new IntList();
        IntList members = new IntList();
        BitSet seen = new BitSet(market.entities());
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            facts.add(fact);
            add(market.supplier(fact), seen, members);
        }
        for (int place = 0; place < members.size(); place++) {
            int before = facts.size();
            Sources.addBelongings(market, members.get(place), facts);
            for (int at = before; at < facts.size(); at++) {
                add(market.supplier(facts.get(at)), seen, members);
            }
        }
        IntStream all = IntStream.of(facts.toArray());
        // Who belongs to somebody does so by its own facts, and so only the group's can have been met twice.
        return seen.get(market.customerOf(group)) ? all.distinct() : all;
    }

    private static void add(int entity, BitSet seen, IntList members) {
        if (!seen.get(entity)) {
            seen.set(entity);
            members.add(entity);
        }
    }

    /** For each contestable role, a fact of each of the first few suppliers that anybody has in it. */
    private void gatherAlternatives() {
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (!isContestable(fact) || !market.holds(fact, terms) || !suppliers.test(market.supplier(fact))) {
                continue;
            }
            IntList known = alternatives.computeIfAbsent(market.role(fact), role -> new IntList());
            if (known.size() < ALTERNATIVES_KEPT && isNew(known, fact)) {
                known.add(fact);
            }
        }
    }

    /** Whether one who supplies somebody else in this role could supply this customer too. */
    private boolean isContestable(int fact) {
        return market.type(fact).reliance().alternatives() == Alternatives.ANYONE;
    }

    private boolean isNew(IntList known, int fact) {
        for (int place = 0; place < known.size(); place++) {
            if (market.supplier(known.get(place)) == market.supplier(fact)) {
                return false;
            }
        }
        return true;
    }
}
