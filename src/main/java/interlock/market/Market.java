package interlock.market;

import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import interlock.text.Suggestions;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every fact of a store, as an immutable projection in flat arrays. It is not filtered: algorithms ask {@link #holds}
 * while they walk, so one projection serves every day and every standing, and all readers at once.
 * Entities and facts are numbered from 0, entities in the order in which they are told of: by name, as a store is read.
 * The facts of reliance come first, sorted by customer, role and supplier; a
 * <em>group</em> is all facts of one customer in one role, and groups are numbered in the same order. Memory is about
 * 80 bytes a fact and 80 bytes an entity; building is linear.
 */
public final class Market {

    static final short NO_CURRENCY = -1;

    final Entities entities;
    final String[] roleNames;
    final String[] currencies;
    final String[] dataSets;
    private final ConcurrentLinkedQueue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /** Null in the real world. */
    private final @Nullable Fallout fallout;

    final FactColumns facts;
    /** The first group of each customer, and one past the last. */
    final int[] groupsOf;
    /** The first fact of each group, and one past the last. */
    final int[] groupStart;
    /** The group of each fact of reliance. */
    final int[] groupOf;
    /** The facts of reliance by supplier. */
    final CompressedRows bySupplier;
    /** The facts that say what is a part of a whole, by the whole. */
    final CompressedRows byWhole;
    /** The facts that are payments, by the one who pays. */
    final CompressedRows byPayer;

    /** The facts that say what is a part of a whole, by the part. */
    final CompressedRows byPart;

    private final Layout layout;
    final HoldingNeeds needs = new HoldingNeeds(this);

    Market(
            Entities entities,
            FactColumns facts,
            String[] roleNames,
            String[] currencies,
            String[] dataSets,
            Layout layout,
            BitSet gone) {
        fallout = gone.isEmpty() ? null : new Fallout(this, gone, facts.lost);
        this.entities = entities;
        this.facts = facts;
        this.roleNames = roleNames;
        this.currencies = currencies;
        this.dataSets = dataSets;
        this.layout = layout;
        groupOf = layout.groups().of();
        groupsOf = layout.groups().ofCustomer();
        groupStart = layout.groups().start();
        bySupplier = layout.bySupplier();
        byWhole = layout.byWhole();
        byPart = layout.byPart();
        byPayer = layout.byPayer();
    }

    /** How the facts lie of which some were left out and others came. */
    Layout layout(FactColumns others, Splice splice, String[] deals) {
        return layout.with(facts, others, splice, deals);
    }

    /** The same, of which some facts hold on no day, and some entities are gone. */
    Market of(FactColumns fewer, BitSet gone) {
        return new Market(entities, fewer, roleNames, currencies, dataSets, layout, gone);
    }

    public int entities() {
        return entities.count();
    }

    public int facts() {
        return facts.size;
    }

    /** How many of the facts are facts of reliance; these come first. */
    public int reliances() {
        return groupOf.length;
    }

    /** The number of the entity with an id. */
    public OptionalInt entity(String id) {
        return entities.ids().number(id);
    }

    public String id(int entity) {
        return entities.ids().id(entity);
    }

    public EntityKind kind(int entity) {
        return EntityKind.at(entities.kinds()[entity]);
    }

    /** The store's own number of an entity. */
    public long entityHandle(int entity) {
        return entities.handles()[entity];
    }

    /** At most {@code count} ids that are spelt most like this one, the nearest first. O(entities). */
    public List<String> nearest(String id, int count) {
        return Suggestions.amongIds(List.of(entities.ids().toArray())).nearest(id, count);
    }

    public FactType type(int fact) {
        return FactType.at(facts.type[fact]);
    }

    public int from(int fact) {
        return endRelies(fact) ? facts.supplier[fact] : facts.customer[fact];
    }

    public int to(int fact) {
        return endRelies(fact) ? facts.customer[fact] : facts.supplier[fact];
    }

    private boolean endRelies(int fact) {
        return type(fact).endRelies();
    }

    /** The one who relies; for a fact that is none of reliance, the one at its start. */
    public int customer(int fact) {
        return facts.customer[fact];
    }

    /** The one relied on; for a fact that is none of reliance, the one at its end. */
    public int supplier(int fact) {
        return facts.supplier[fact];
    }

    /** The store's own number of a fact. */
    public long handle(int fact) {
        return facts.handle[fact];
    }

    public Standing standing(int fact) {
        return Standing.at(facts.standing[fact]);
    }

    public int since(int fact) {
        return facts.since[fact];
    }

    public int until(int fact) {
        return facts.until[fact];
    }

    public Exclusive exclusive(int fact) {
        return Exclusive.at(facts.exclusive[fact]);
    }

    public Amount amount(int fact) {
        String currency = facts.currency[fact] == NO_CURRENCY ? "" : currencies[facts.currency[fact]];
        return new Amount(
                facts.amountMin[fact], facts.amountMax[fact], AmountQualifier.at(facts.qualifier[fact]), currency);
    }

    /** Whether a fact gives a market share or a stake. */
    public boolean hasShare(int fact) {
        return !Float.isNaN(facts.shareMin[fact]);
    }

    @Nullable
    Share share(int fact) {
        float min = facts.shareMin[fact];
        return Float.isNaN(min) ? null : new Share(min, facts.shareMax[fact]);
    }

    /** The role of a fact of reliance, by number; {@link #roleName} tells its name. */
    public int role(int fact) {
        return facts.role[fact];
    }

    /** The name of a role; for a needed thing, the thing's own id. */
    public String roleName(int role) {
        return role >= 0 ? roleNames[role] : id(~role);
    }

    public boolean holds(int fact, Terms terms) {
        return held(fact, terms) && (fallout == null || !fallout.lost().get(fact));
    }

    /** Whether a fact holds, or would if nobody were gone. */
    boolean held(int fact, Terms terms) {
        return facts.since[fact] <= terms.day() && terms.day() < facts.until[fact] && counts(fact, terms);
    }

    /** Who is gone in this world, by number; nobody in the real one. What hangs on them has fallen with them. */
    public BitSet gone() {
        return fallout == null ? new BitSet() : fallout.gone();
    }

    /** Those who are gone in this world and those who have fallen with them, by number; nobody in the real one. */
    public BitSet fallen(Terms terms) {
        return fallout == null ? new BitSet() : (BitSet) fallout.fallen(terms).clone();
    }

    /** The facts that hold between two of whom neither is gone, nor has fallen with those who are. */
    IntPredicate living(Terms terms) {
        return fallout == null ? fact -> holds(fact, terms) : fallout.living(terms);
    }

    /** Whether a fact is binding enough and of a data set that counts, whatever the day. */
    boolean counts(int fact, Terms terms) {
        BitSet some = terms.dataSets();
        return facts.standing[fact] >= terms.atLeast().ordinal() && (some == null || some.get(facts.dataSet[fact]));
    }

    /** The number of the data set that brought a fact; {@link #dataSets} has its id. */
    int dataSet(int fact) {
        return facts.dataSet[fact];
    }

    /** The ids of the data sets that brought facts, by number. */
    public List<String> dataSets() {
        return List.of(dataSets);
    }

    /** The agreements of which facts are legs. */
    public Deals deals() {
        return layout.deals();
    }

    /** Whose role a group is. */
    public int customerOf(int group) {
        return facts.customer[groupStart[group]];
    }

    /** The role of a group, by number. */
    public int roleOf(int group) {
        return facts.role[groupStart[group]];
    }

    /** The type of the first of the facts of a group that are there; several types in a role are all of {@code WHAT}. */
    public FactType typeOf(int group) {
        int fact = groupStart[group];
        while (facts.isOut(fact) && fact + 1 < groupStart[group + 1]) {
            fact++;
        }
        return type(fact);
    }

    boolean essential(int group) {
        return Roles.isEssential(facts.role[groupStart[group]]);
    }

    /** The facts of a group that hold. */
    public int[] holding(int group, Terms terms) {
        IntList holding = new IntList();
        for (int fact = groupStart[group]; fact < groupStart[group + 1]; fact++) {
            if (holds(fact, terms)) {
                holding.add(fact);
            }
        }
        return holding.toArray();
    }

    /** Whether all facts that could fill the role of this group are known on a day, so that a missing one means no. */
    boolean closed(int group, int day) {
        return entities.closed(customerOf(group), typeOf(group), day);
    }

    /** Every currency that an amount is in, in order. */
    public List<String> currencies() {
        return Stream.of(currencies).sorted().toList();
    }

    /** The facts that say who operates a cloud; none for anything else. */
    public IntStream operations(int cloud, Terms terms) {
        return IntStream.range(firstFact(cloud), firstFact(cloud + 1))
                .filter(fact -> type(fact) == FactType.OPERATES && holds(fact, terms));
    }

    /** Room to work in, to be given back by closing it. */
    Scratch scratch() {
        Scratch scratch = idle.poll();
        return scratch == null
                ? new Scratch(entities(), groupStart.length - 1, Math.max(entities(), reliances()), idle)
                : scratch;
    }

    /** The first fact by which a customer relies on somebody; for the number after the last, one past the last fact. */
    int firstFact(int customer) {
        return groupStart[groupsOf[customer]];
    }

    /** The memory of the projection itself, without the room that questions work in. */
    public long bytes() {
        return entities.bytes() + facts.bytes() + layout.bytes();
    }
}
