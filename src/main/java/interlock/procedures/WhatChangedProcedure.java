package interlock.procedures;

import interlock.market.Changes;
import interlock.market.Changes.Turn;
import interlock.market.Events;
import interlock.market.Failure;
import interlock.market.Market;
import interlock.market.Statement;
import interlock.market.Terms;
import interlock.procedures.WhatChangedRows.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.whatChanged}: the answers that flipped between two days, and what began and ended. */
public final class WhatChangedProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.whatChanged";
    /**
     * An answer that flipped, or a fact that began or ended.
     *
     * @param change new, ended, now true or no longer true
     * @param question the name of the question that has the answer
     * @param statement the answer, or what the sources say of the fact
     * @param before whether it was so on the first day: yes or no
     * @param told the change in words, with its cause
     * @param deal the id of the agreement behind the first of the facts
     * @param event the facts that did it
     */
    public record Row(
            LocalDate day,
            String change,
            String question,
            String subject,
            @Nullable String statement,
            String before,
            String after,
            @Nullable String told,
            @Nullable String deal,
            boolean flipped,
            boolean began,
            boolean ended,
            List<Path> event) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "What changed between two days: the answers that flipped, as interlock.changes has them, of those who had"
                    + " a cloud, a need or a source on both days, and every fact that began or ended; flips first, by kind, day,"
                    + " subject and statement. Options: from (date or 'YYYY-MM-DD', a year before to), to (date, today; after"
                    + " from), entity (id of the subject, or of one at an end of a fact that did it; all), clouds (list"
                    + " of ids, on all of which a model may be), models (list of ids, of whom that is asked), "
                    + AT_LEAST_AND_DATA_SET
                    + ".")
    public Stream<Row> whatChanged(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "from, to, atLeast, entity, clouds, models, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "from", "to", "atLeast", "entity", "clouds", "models");
        Options.Span days = checked.days();
        Projection projection = current();
        Market market = projection.market();
        Evidence evidence = evidence(projection);
        Terms first = checked.terms(market, days.from());
        Terms second = checked.terms(market, days.to());
        OptionalInt entity = checked.entity("entity", market);
        Changes changes = new Changes(market, first, second, guard::check);
        List<Item> items = new ArrayList<>();
        changes.onClouds(set(checked.entities("clouds", market)), set(checked.entities("models", market)))
                .forEach(turn -> addKnown(turn, market, items));
        addFailures(changes, market, evidence, items);
        changes.soleSources().forEach(turn -> addKnown(turn, market, items));
        if (entity.isPresent()) {
            items.removeIf(
                    item -> item instanceof Item.Flip flip && !isAbout(entity.getAsInt(), flip, changes, market));
        }
        Events.between(market, first, second, entity)
                .forEach(event -> items.add(
                        new Item.Happened(order(event.began() ? 6 : 7, event.day(), event.from(), market), event)));
        return new WhatChangedRows(market, changes, evidence, guard::check).of(items);
    }

    private static BitSet set(int[] entities) {
        BitSet set = new BitSet();
        for (int entity : entities) {
            set.set(entity);
        }
        return set;
    }

    /** By rank, then by day, then by the name of the subject. */
    private static long order(int rank, int day, int subject, Market market) {
        // A day is one that a date of four digits has, and so fits into 24 bits.
        return (long) rank << 56 | (long) (day + (1 << 23)) << 32 | subject;
    }

    private static long order(Turn turn, Market market) {
        int rank = switch (turn.statement()) {
            case Statement.OnlyOnAll all -> 1;
            case Statement.OnAll all -> 2;
            case Statement.OnlyOn only -> 3;
            case Statement.FailsWithout fails -> 4;
            case Statement.ServesAlone alone -> 5;
        };
        return order(rank, turn.day(), turn.statement().subject(), market);
    }

    private static void addKnown(Turn turn, Market market, List<Item> items) {
        if (turn.known()) {
            int[] objects = switch (turn.statement()) {
                case Statement.OnlyOn only -> new int[] {only.cloud()};
                case Statement.ServesAlone alone -> new int[] {alone.source()};
                default -> new int[0];
            };
            items.add(new Item.Flip(order(turn, market), turn, objects, null));
        }
    }

    /** What one fails without is one row where all of it flipped together. */
    private static void addFailures(Changes changes, Market market, Evidence evidence, List<Item> items) {
        int[] subjects = changes.known(changes.failingOtherwise());
        if (evidence.rows() != Integer.MAX_VALUE && changes.takeLong(subjects)) {
            evidence.together().leaveOut(subjects.length);
            return;
        }
        for (Failure failure : changes.failures(subjects)) {
            int[] objects = IntStream.of(failure.suppliers()).sorted().toArray();
            items.add(new Item.Flip(order(failure.turn(), market), failure.turn(), objects, failure.cause()));
        }
    }

    /** Whether an entity is its subject, or at an end of a fact that did it. */
    private boolean isAbout(int entity, Item.Flip flip, Changes changes, Market market) {
        guard.check();
        if (flip.turn().statement().subject() == entity) {
            return true;
        }
        // A cause is some of the events, and costs more.
        return touches(entity, changes.events(flip.turn()), market)
                && touches(entity, flip.cause() == null ? changes.cause(flip.turn()) : flip.cause(), market);
    }

    private static boolean touches(int entity, int[] facts, Market market) {
        return IntStream.of(facts).anyMatch(fact -> market.from(fact) == entity || market.to(fact) == entity);
    }
}
