package interlock.procedures;

import interlock.market.CutSets;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.SingleFailures;
import interlock.market.Terms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private static final int SECONDS = 2;
    private static final int MOST_SECONDS = 3600;

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
                    + " facts lost on the way. The search is exact; where its time ends first, complete is the size up to"
                    + " which every set is found, and searched how much of the next was done; totals are the sets of one part, of two and of"
                    + " three. Options: of (entities, facts,"
                    + " sources, origins or countries, what may be lost; a fact is lost with the last of its sources;"
                    + " entities), size (parts in a set, 1 to 3; 3), limit (sets, the smaller and more important first, 1 or more; all), seconds"
                    + " (the time for the search, 1 to " + MOST_SECONDS + "; " + SECONDS + "), "
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
        BooleanSupplier outOfTime = outOfTime(checked);
        Market market = current().market();
        Terms terms = checked.terms(market);
        Evidence evidence = evidence(market);
        FailureEvents events = new FailureEvents(
                market,
                (InternalTransaction) transaction,
                evidence,
                checked.choice("of", "entities", FailureEvents.KINDS));
        CutSets sets = CutSets.of(
                market, terms, Options.entityWith(entity, market), events.events(), size, outOfTime, guard::check);
        List<Long> totals =
                IntStream.rangeClosed(1, CutSets.LARGEST).mapToObj(sets::count).toList();
        return IntStream.range(0, sets.size())
                .mapToObj(place -> new Named(place, parts(sets.events(place), events), weight(sets, place)))
                .sorted(Comparator.comparingInt((Named set) -> set.parts().size())
                        .thenComparing(Named::weight, Comparator.reverseOrder())
                        .thenComparing(set -> String.join(" ", set.parts().keySet())))
                .limit(limit)
                .map(set -> row(market, sets, set, events, evidence, totals));
    }

    /** Its parts by name, in order. */
    private record Named(int place, SortedMap<String, Integer> parts, double weight) {}

    private static SortedMap<String, Integer> parts(int[] lost, FailureEvents events) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        for (int event : lost) {
            parts.put(events.name(event), event);
        }
        return parts;
    }

    private static double weight(CutSets sets, int place) {
        return Arrays.stream(sets.events(place)).mapToDouble(sets::importance).sum();
    }

    /** Of what the caller does not yield nothing is worked out. */
    private Cut row(
            Market market, CutSets sets, Named named, FailureEvents events, Evidence evidence, List<Long> totals) {
        guard.check();
        boolean falls = Stream.of("round", "role", "closed", "lost").anyMatch(evidence::isFor);
        CutSets.CutSet set = falls ? sets.get(named.place()) : null;
        return new Cut(
                List.copyOf(named.parts().keySet()),
                named.parts().keySet().stream().map(events::title).toList(),
                named.parts().size(),
                named.parts().values().stream().map(sets::importance).toList(),
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
                    + " does. Null where it does not, has done so on all days, or the time ends first. Options: seconds (the time"
                    + " for the search, 1 to " + MOST_SECONDS + "; " + SECONDS + "), "
                    + TERMS
                    + ".")
    public Stream<Secure> secureSince(
            @Name(value = "entity", description = "The id of the one that stands.") String entity,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, seconds, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(SECURE_SINCE, options, "asOf", "atLeast", "seconds");
        BooleanSupplier outOfTime = outOfTime(checked);
        Market market = current().market();
        Terms terms = checked.terms(market);
        int number = Options.entityWith(entity, market);
        if (!SingleFailures.isSecure(market, terms, number, guard::check)) {
            return Stream.of(new Secure(false, null));
        }
        OptionalInt since = SingleFailures.secureSince(market, terms, number, outOfTime, guard::check);
        return Stream.of(new Secure(
                true,
                since.isEmpty() || since.getAsInt() == Fact.ALWAYS ? null : LocalDate.ofEpochDay(since.getAsInt())));
    }

    private static BooleanSupplier outOfTime(Options options) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.integer("seconds", SECONDS, 1, MOST_SECONDS));
        return () -> System.nanoTime() - until > 0;
    }
}
