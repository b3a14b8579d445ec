package interlock.procedures;

import interlock.market.CutSets;
import interlock.market.Fact;
import interlock.market.KnownNecessities;
import interlock.market.Market;
import interlock.market.SingleFailures;
import interlock.market.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.cutSets} and {@code interlock.secureSince}. */
public final class CutSetProcedures extends MarketProcedure {

    private static final String CUT_SETS = "interlock.cutSets";
    private static final String SECURE_SINCE = "interlock.secureSince";
    private static final String ENTITIES = "entities";
    private static final int MOST_SECONDS = 3600;
    private static final String SECONDS = " (the time for the search, 1 to " + MOST_SECONDS
            + "; else it ends after some million looks, half a second, at the same place each time), ";
    /** By default a search ends after so many looks, which take half a second, and so at the same place each time. */
    private static final long MOST_LOOKS = 10_000_000;

    /** The same where facts, or what tells them, may be lost: those lie farther apart. */
    private static final long MOST_LOOKS_AT_FACTS = 3_000_000;

    /**
     * A minimal cut set.
     *
     * @param cut what must be lost, by ids; countries by their codes
     * @param names the same as a reader calls it: titles of sources, names of countries
     * @param size how many those are
     * @param importance of each of them, in the same order, from 0 to 1
     * @param round the round in which the entity falls, counted from 1
     * @param role the role in which it has nobody left
     * @param closed whether all suppliers are known in each role that is lost on the way; else it falls as far as this
     *     data knows
     * @param lost the facts that are lost on the way, those of the entity itself first
     * @param total how many sets are found in all
     * @param complete up to this size every set is found
     * @param searched how much of the search for the next size was done, from 0 to 1
     */
    public record Cut(
            List<String> cut,
            List<String> names,
            long size,
            List<Double> importance,
            long round,
            @Nullable String role,
            boolean closed,
            @Nullable List<Path> lost,
            long total,
            long complete,
            double searched,
            List<Long> totals) {}

    /**
     * Whether one entity stands the loss of any other.
     *
     * @param since null where it does not, and where it has done so on all days that are known
     */
    public record Secure(boolean secure, @Nullable LocalDate since) {}

    @Procedure(name = CUT_SETS, mode = Mode.READ)
    @Description(
            "What must be lost for an entity to fall: its minimal cut sets, the smaller first, of one size those with the more important parts. A set fells the entity"
                    + " (see interlock.knockOut), and no smaller part of it does; the entity itself is in none. For each: what"
                    + " is lost (by ids, and by names), the importance of each part (Fussell-Vesely: its share of all sets, a set counting ten times"
                    + " one of a part more), the round in which the entity falls, the role that it loses, whether all suppliers"
                    + " are known in the roles lost on the way (closed; else it falls as far as this data knows), and the"
                    + " facts lost on the way. The search is exact; where it ends first, complete is the size up to"
                    + " which every set is found, and searched how much of the next was done; totals are the sets of one part, of two and of"
                    + " three. Options: of (entities, facts,"
                    + " sources, origins or countries, what may be lost; a fact is lost with the last of its sources;"
                    + " entities), size (parts in a set, 1 to 3; 3), limit (sets, the smaller and more important first, 1 or more; all), seconds"
                    + SECONDS
                    + TERMS
                    + ".")
    public Stream<Cut> cutSets(
            @Name(value = "entity", description = "The id of the one that falls.") String entity,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, of, size, limit, seconds, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(CUT_SETS, options, "asOf", "atLeast", "of", "size", "limit", "seconds");
        int limit = checked.integer("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        int size = checked.integer("size", CutSets.LARGEST, 1, CutSets.LARGEST);
        String of = checked.choice("of", ENTITIES, FailureEvents.KINDS);
        LongPredicate enough = enough(checked, of.equals(ENTITIES) ? MOST_LOOKS : MOST_LOOKS_AT_FACTS);
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        Evidence evidence = evidence(projection);
        FailureEvents events = new FailureEvents(market, (InternalTransaction) transaction, evidence, of);
        CutSets sets = CutSets.of(
                projection.necessities(),
                terms,
                Options.entityWith(entity, market),
                events.events(),
                size,
                enough,
                guard::check);
        List<Long> totals =
                IntStream.rangeClosed(1, CutSets.LARGEST).mapToObj(sets::count).toList();
        List<Placed> first = first(limit, sets, events);
        boolean falls = Stream.of("round", "role", "closed", "lost").anyMatch(evidence::isFor);
        return IntStream.iterate(0, begin -> begin < first.size(), begin -> begin + CutSets.TOGETHER)
                .mapToObj(begin -> first.subList(begin, Math.min(begin + CutSets.TOGETHER, first.size())))
                .flatMap(some -> {
                    int[] places = some.stream().mapToInt(Placed::place).toArray();
                    // Of what the caller does not yield nothing is worked out.
                    List<CutSets.CutSet> told = falls ? sets.get(places) : List.of();
                    return IntStream.range(0, places.length)
                            .mapToObj(one -> row(
                                    market, sets, places[one], falls ? told.get(one) : null, events, evidence, totals));
                });
    }

    /** A set and by what it stands in the order of its size. */
    private record Placed(int place, long weight, String names) {
        private static final Comparator<Placed> ORDER =
                Comparator.comparingLong(Placed::weight).reversed().thenComparing(Placed::names);
    }

    /** The first in order: of many that are as large few are told, so they are not all put in order. */
    private List<Placed> first(int limit, CutSets sets, FailureEvents events) {
        List<Placed> first = new ArrayList<>();
        int begin = 0;
        for (int size = 1; size <= CutSets.LARGEST && first.size() < limit; size++) {
            int end = begin + (int) sets.count(size);
            int most = limit - first.size();
            PriorityQueue<Placed> some = new PriorityQueue<>(Placed.ORDER.reversed());
            for (int place = begin; place < end; place++) {
                long weight = sets.weight(place);
                // Many weigh less than all that are told; what they are called need not be read.
                if (some.size() == most && weight < some.element().weight()) {
                    continue;
                }
                some.add(new Placed(place, weight, names(sets, place, events)));
                if (some.size() > most) {
                    some.remove();
                }
            }
            some.stream().sorted(Placed.ORDER).forEach(first::add);
            begin = end;
        }
        return first;
    }

    private String names(CutSets sets, int place, FailureEvents events) {
        guard.check();
        int[] lost = sets.events(place);
        return lost.length == 1
                ? events.sortedBy(lost[0])
                : String.join(" ", parts(lost, events).keySet());
    }

    /** Its parts, by what they are sorted by. */
    private static SortedMap<String, Integer> parts(int[] lost, FailureEvents events) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        for (int event : lost) {
            parts.put(events.sortedBy(event), event);
        }
        return parts;
    }

    private Cut row(
            Market market,
            CutSets sets,
            int place,
            CutSets.@Nullable CutSet set,
            FailureEvents events,
            Evidence evidence,
            List<Long> totals) {
        guard.check();
        SortedMap<String, Integer> parts = parts(sets.events(place), events);
        return new Cut(
                parts.values().stream().map(events::name).toList(),
                parts.values().stream().map(events::name).map(events::title).toList(),
                parts.size(),
                parts.values().stream()
                        .map(event -> sets.importance(place, event))
                        .toList(),
                set == null ? 0 : set.round(),
                set == null ? null : market.roleName(set.role()),
                set != null && set.closed(),
                set == null ? null : evidence.facts("lost", set.facts()),
                sets.size(),
                sets.complete(),
                sets.searched(),
                totals);
    }

    @Procedure(name = SECURE_SINCE, mode = Mode.READ)
    @Description(
            "Whether an entity stands the loss of any single other (n-1 secure: it relies on somebody, and on nobody"
                    + " without whom it falls, see interlock.knockOut), and the first day of the unbroken stretch on which it"
                    + " does. Null where it does not, has done so on all days, or the search ends first. Options: seconds"
                    + SECONDS
                    + TERMS
                    + ".")
    public Stream<Secure> secureSince(
            @Name(value = "entity", description = "The id of the one that stands.") String entity,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, seconds, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(SECURE_SINCE, options, "asOf", "atLeast", "seconds");
        LongPredicate enough = enough(checked, MOST_LOOKS);
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        KnownNecessities known = projection.necessities();
        int number = Options.entityWith(entity, market);
        if (!SingleFailures.isSecure(known, terms, number, guard::check)) {
            return Stream.of(new Secure(false, null));
        }
        OptionalInt since = SingleFailures.secureSince(known, terms, number, enough, guard::check);
        return Stream.of(new Secure(
                true,
                since.isEmpty() || since.getAsInt() == Fact.ALWAYS ? null : LocalDate.ofEpochDay(since.getAsInt())));
    }

    private static LongPredicate enough(Options options, long most) {
        int seconds = options.integer("seconds", 0, 1, MOST_SECONDS);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return seconds == 0 ? looks -> looks > most : looks -> System.nanoTime() - until > 0;
    }
}
