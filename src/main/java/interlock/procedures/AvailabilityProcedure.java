package interlock.procedures;

import interlock.market.Availability;
import interlock.market.Availability.Cell;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.model.EntityKind;
import interlock.model.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.availability}: which model is on which cloud. */
public final class AvailabilityProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.availability";
    private static final RelationshipType AVAILABLE_ON = RelationshipType.withName(FactType.AVAILABLE_ON.name());

    /**
     * A model and a cloud.
     *
     * @param available yes, no or unknown
     * @param since the first day of the unbroken stretch; null where it is not there, or no day is known
     * @param completeAsOf up to when all clouds of the model are known, where it is not on this one for that
     * @param everywhere whether the model is on every cloud that is compared
     * @param evidence the facts by which it is there, or a version of it
     */
    public record Row(
            String model,
            String cloud,
            String available,
            @Nullable LocalDate since,
            @Nullable LocalDate completeAsOf,
            boolean everywhere,
            List<Path> evidence) {}

    /** A row, or as many as there are clouds on which a model is not. */
    private record Several(Row row, long times) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "Which model is on which cloud: yes where it, or a version of it, is available there on the day, no where"
                    + " the clouds of the model are completely known, else unknown; since when without a break; by model and cloud."
                    + " Options: models (list of ids; all that are a version of no other), clouds (list of ids; all that any model is"
                    + " or was on), "
                    + TERMS
                    + ".")
    public Stream<Row> availability(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, models, clouds, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "models", "clouds");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        Availability availability = new Availability(market, terms);
        int[] models = availability.models(checked.entities("models", market));
        Evidence evidence = evidence(projection);
        int[] clouds = clouds(market, availability, checked.entities("clouds", market), evidence);
        // Of one model or one cloud a sentence lists all.
        if (models.length < 2 || clouds.length < 2 || evidence.rows() == Integer.MAX_VALUE) {
            return IntStream.range(0, models.length)
                    .boxed()
                    .flatMap(place -> new OfModel(market, availability, models[place], clouds, evidence)
                            .each((long) place * clouds.length));
        }
        return CountedRows.of(
                IntStream.range(0, models.length).boxed().flatMap(place -> {
                    guard.check();
                    OfModel model = new OfModel(market, availability, models[place], clouds, evidence);
                    long first = (long) place * clouds.length;
                    // The first names every cloud.
                    return place == 0 || first < evidence.rows()
                            ? model.each(first).map(row -> new Several(row, 1))
                            : model.together();
                }),
                evidence,
                new CountedRows.Maker<Several, Row>() {
                    @Override
                    public Row row(Several some) {
                        return some.row();
                    }

                    @Override
                    public Object marks(Several some) {
                        return AvailabilityProcedure.marks(some.row(), market.id(models[0]));
                    }

                    @Override
                    public long times(Several some) {
                        return some.times();
                    }
                });
    }

    private static List<Object> marks(Row row, String first) {
        return List.of(row.available, row.everywhere ? row.model : "", row.model.equals(first) ? row.cloud : "");
    }

    private static int[] clouds(Market market, Availability availability, int[] wanted, Evidence evidence) {
        return availability.inOrder(
                wanted.length > 0
                        ? IntStream.of(wanted).filter(one -> market.kind(one) == EntityKind.CLOUD)
                        : IntStream.range(0, market.entities())
                                .filter(one -> market.kind(one) == EntityKind.CLOUD)
                                .filter(one -> availability.isEverOn(one) || hasEnded(one, evidence)));
    }

    /** What has ended is in the store alone. */
    private static boolean hasEnded(int cloud, Evidence evidence) {
        return evidence.node(cloud).hasRelationship(Direction.INCOMING, AVAILABLE_ON);
    }

    /** The rows of one model. */
    private static final class OfModel {
        private final Market market;
        private final Availability availability;
        private final int model;
        /** In order. */
        private final int[] clouds;

        private final Evidence evidence;
        private final Map<Integer, Cell> cells;
        private final boolean closed;
        private final boolean everywhere;

        OfModel(Market market, Availability availability, int model, int[] clouds, Evidence evidence) {
            this.market = market;
            this.availability = availability;
            this.model = model;
            this.clouds = clouds;
            this.evidence = evidence;
            cells = availability.cells(model);
            closed = availability.isClosed(model);
            everywhere = IntStream.of(clouds).allMatch(cloud -> cells.containsKey(cloud) && isSold(cells.get(cloud)));
        }

        private static boolean isSold(Cell cell) {
            return !cell.paths().isEmpty();
        }

        /** One for each cloud. */
        Stream<Row> each(long first) {
            return IntStream.range(0, clouds.length)
                    .mapToObj(place -> row(clouds[place], first + place < evidence.rows()));
        }

        /** One for each cloud that it was ever on, and one for all others. */
        Stream<Several> together() {
            List<Several> rows = new ArrayList<>();
            cells.keySet().stream()
                    .filter(cloud -> Arrays.binarySearch(clouds, cloud) >= 0)
                    .forEach(cloud -> rows.add(new Several(row(cloud, false), 1)));
            int others = clouds.length - rows.size();
            if (others > 0) {
                int one = IntStream.of(clouds)
                        .filter(cloud -> !cells.containsKey(cloud))
                        .findFirst()
                        .orElseThrow();
                rows.add(new Several(row(one, false), others));
            }
            return rows.stream();
        }

        private Row row(int cloud, boolean sent) {
            Cell cell = cells.get(cloud);
            boolean sold = cell != null && isSold(cell);
            return new Row(
                    market.id(model),
                    market.id(cloud),
                    sold ? "yes" : closed ? "no" : "unknown",
                    cell == null || cell.since().isEmpty()
                            ? null
                            : LocalDate.ofEpochDay(cell.since().getAsInt()),
                    !sold && closed ? LocalDate.ofEpochDay(availability.completeAsOf(model)) : null,
                    everywhere,
                    sold && sent && evidence.isFor("evidence") ? paths(cell) : List.of());
        }

        /** By their first days, as they are sorted, and then by the ids of the facts. */
        private List<Path> paths(Cell cell) {
            return cell.paths().stream()
                    .map(path -> new Found(market.since(path[path.length - 1]), evidence.path(model, path)))
                    .sorted(Comparator.comparingInt(Found::since).thenComparing(Found::id))
                    .map(Found::path)
                    .toList();
        }
    }

    private record Found(int since, Path path) {
        private String id() {
            return String.valueOf(path.lastRelationship().getProperty("id", ""));
        }
    }
}
