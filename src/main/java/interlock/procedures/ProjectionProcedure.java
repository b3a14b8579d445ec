package interlock.procedures;

import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;

/** {@code interlock.projection}. */
public final class ProjectionProcedure extends MarketProcedure {

    /**
     * The market in memory.
     *
     * @param facts those that have not ended
     * @param skipped relationships of the types of facts that are no readable fact
     * @param bytes the memory that it takes
     * @param idBytes the memory that the ids of its facts take that were asked for
     * @param millis how long reading it took
     */
    public record Row(
            long entities, long facts, long skipped, long bytes, long idBytes, long millis, ZonedDateTime builtAt) {}

    @Procedure(name = "interlock.projection", mode = Mode.READ)
    @Description("The market in memory that the other procedures read, which is kept until the next"
            + " commit, and then read anew or, of a large one, as far as it was touched: the number of its entities and facts (without those that have ended), of relationships skipped"
            + " because they have no readable status or an end that is no entity, the bytes it takes, those that the ids of facts take that were asked for, the milliseconds"
            + " that reading it took, and when that began.")
    public Stream<Row> projection() {
        Projection projection = current();
        return Stream.of(new Row(
                projection.market().entities(),
                projection.market().facts(),
                projection.skipped().size(),
                projection.market().bytes(),
                projection.ids().bytes(),
                projection.millis(),
                projection.builtAt()));
    }
}
