package interlock.procedures;

import interlock.market.Changes;
import interlock.market.Changes.Turn;
import interlock.market.Checkpoint;
import interlock.market.Events.Event;
import interlock.market.Market;
import interlock.market.Statement;
import interlock.procedures.WhatChangedProcedure.Row;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.values.storable.Values;

/** Makes rows of what was found: in full of those that are sent, of the others as far as a sentence needs it. */
final class WhatChangedRows {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** Up to so many each row is told in full, also where it is only counted. */
    private static final int FEW = 100;

    /** At least so many are told: a sentence tells the first, whatever is sent. */
    private static final int FIRST = 16;

    /** One row to be. */
    sealed interface Item {
        /** By rank, day and subject. */
        long order();

        /**
         * A statement that flipped, or several of what one fails without that flipped together.
         *
         * @param cause null while nobody has asked for it
         */
        record Flip(long order, Turn turn, int[] objects, int @Nullable [] cause) implements Item {}

        /** A fact that began or ended. */
        record Happened(long order, Event event) implements Item {}
    }

    private final Market market;
    private final Changes changes;
    private final Evidence evidence;
    private final Checkpoint checkpoint;
    /** What stood in the columns that are costly to fill where a row is only counted; none once two differ. */
    private final Map<String, List<@Nullable Object>> seen = new HashMap<>();

    WhatChangedRows(Market market, Changes changes, Evidence evidence, Checkpoint checkpoint) {
        this.market = market;
        this.changes = changes;
        this.evidence = evidence;
        this.checkpoint = checkpoint;
    }

    Stream<Row> of(List<Item> items) {
        items.sort(Comparator.comparingLong(Item::order));
        boolean few = items.size() <= FEW;
        int told = few ? items.size() : Math.min(items.size(), Math.max(FIRST, evidence.rows()));
        for (int begin = 0, end; begin < told; begin = end) {
            end = begin + 1;
            while (end < items.size()
                    && items.get(end).order() == items.get(begin).order()) {
                end++;
            }
            if (end - begin > 1) {
                sortByStatement(items.subList(begin, end));
            }
        }
        Stream<Row> rows = IntStream.range(0, items.size()).mapToObj(place -> {
            checkpoint.pass();
            return row(items.get(place), place < told, evidence.isFor("event", place));
        });
        return few ? rows : CountedRows.of(rows, evidence, row -> row.flipped() ? 1 : row.began() ? 2 : 3);
    }

    /** Those that are alike in all else; and those that are alike in this too by the id of their fact. */
    private void sortByStatement(List<Item> alike) {
        Map<Item, @Nullable String> statements = new HashMap<>();
        alike.forEach(item -> statements.put(item, statement(item)));
        Comparator<Item> byStatement = Comparator.comparing(
                statements::get,
                Comparator.nullsLast(Comparator.comparing(Values::stringValue, Values.COMPARATOR::compare)));
        alike.sort(byStatement.thenComparing(
                item -> item instanceof Item.Happened happened ? fact(happened.event(), "id") : null,
                Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Row row(Item item, boolean told, boolean withEvidence) {
        return switch (item) {
            case Item.Flip flip -> row(flip, told, withEvidence);
            case Item.Happened happened -> row(happened.event(), told, withEvidence);
        };
    }

    private Row row(Item.Flip flip, boolean told, boolean withEvidence) {
        Turn turn = flip.turn();
        int[] cause = told ? cause(flip) : new int[0];
        String statement = told ? statement(flip) : "";
        return new Row(
                LocalDate.ofEpochDay(turn.day()),
                turn.now() ? "now true" : "no longer true",
                ChangeProcedures.question(turn.statement()),
                market.id(turn.statement().subject()),
                statement,
                turn.now() ? NO : YES,
                turn.now() ? YES : NO,
                told && statement != null ? told(turn, statement, cause) : told ? null : "",
                told || isStillSame("deal") ? see("deal", deal(flip)) : null,
                true,
                false,
                false,
                withEvidence ? evidence.facts(cause) : List.of());
    }

    private int[] cause(Item.Flip flip) {
        return flip.cause() == null ? changes.cause(flip.turn()) : flip.cause();
    }

    /** What did it is looked for only where it matters which of the events it was. */
    private @Nullable String deal(Item.Flip flip) {
        List<@Nullable String> deals = IntStream.of(changes.events(flip.turn()))
                .mapToObj(market.deals()::of)
                .distinct()
                .toList();
        if (deals.size() == 1) {
            return deals.getFirst();
        }
        int[] cause = cause(flip);
        return cause.length == 0 ? null : market.deals().of(cause[0]);
    }

    private String told(Turn turn, String statement, int[] cause) {
        String why = cause.length == 0 ? null : text(cause[0], "statement");
        return "“" + statement + "” " + (turn.now() ? "becomes true on " : "stops being true on ")
                + LocalDate.ofEpochDay(turn.day()) + (why == null ? "." : ": " + why);
    }

    private Row row(Event event, boolean told, boolean withEvidence) {
        String statement = told || isStillSame("statement") ? see("statement", fact(event, "statement")) : "";
        return new Row(
                LocalDate.ofEpochDay(event.day()),
                event.began() ? "new" : "ended",
                "timeline",
                market.id(event.from()),
                statement,
                event.began() ? NO : YES,
                event.lasts() ? YES : NO,
                event.began() || statement == null || statement.isEmpty() ? statement : ended(event, statement),
                told || isStillSame("deal") ? see("deal", fact(event, "deal")) : null,
                false,
                event.began(),
                !event.began(),
                withEvidence ? List.of(evidence.path(event)) : List.of());
    }

    /** What is on record of a fact says how it began: its end is told before it. */
    private static String ended(Event event, String statement) {
        return "Ends on " + LocalDate.ofEpochDay(event.day()) + ": " + statement;
    }

    private @Nullable String see(String column, @Nullable String value) {
        List<@Nullable Object> known = seen.computeIfAbsent(column, unseen -> new ArrayList<>(2));
        if (known.size() < 2 && !known.contains(value)) {
            known.add(value);
        }
        return value;
    }

    private boolean isStillSame(String column) {
        return seen.getOrDefault(column, List.of()).size() < 2;
    }

    private @Nullable String fact(Event event, String property) {
        return evidence.relationship(event).getProperty(property, null) instanceof String text ? text : null;
    }

    private @Nullable String text(int fact, String property) {
        return evidence.fact(fact).getProperty(property, null) instanceof String text ? text : null;
    }

    private @Nullable String statement(Item item) {
        return switch (item) {
            case Item.Flip flip -> statement(flip);
            case Item.Happened happened -> fact(happened.event(), "statement");
        };
    }

    /** Null where one of those it names has no name. */
    private @Nullable String statement(Item.Flip flip) {
        String subject = name(flip.turn().statement().subject());
        List<@Nullable String> names =
                IntStream.of(flip.objects()).mapToObj(this::name).toList();
        if (subject == null || names.contains(null)) {
            return null;
        }
        String list = names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
        return switch (flip.turn().statement()) {
            case Statement.OnAll all -> of(subject, " is", " are") + " on every hyperscaler";
            case Statement.OnlyOnAll all ->
                of(subject, " is", " are") + " the only frontier family on every hyperscaler";
            case Statement.OnlyOn only -> of(subject, " is", " are") + " on " + list + " and on no other cloud";
            case Statement.FailsWithout fails ->
                // Of several the loss of each is enough, and not only that of all.
                of(subject, " fails", " fail") + (names.size() < 2 ? " without " : " on the loss of ") + list;
            case Statement.ServesAlone alone ->
                of(list, " alone serves ", " alone serve ") + subject + " (" + alone.roleName(market) + ")";
        };
    }

    /** 'EUV lithography tools fail', 'GPT fails'. */
    private static String of(String name, String one, String many) {
        return name + (Language.ENGLISH.wording().isPlural(name) ? many : one);
    }

    private @Nullable String name(int entity) {
        return evidence.node(entity).getProperty("name", null) instanceof String name ? name : null;
    }
}
