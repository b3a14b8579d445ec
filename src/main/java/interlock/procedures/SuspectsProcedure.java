package interlock.procedures;

import interlock.market.Market;
import interlock.market.Suspects;
import interlock.market.Suspects.Kind;
import interlock.market.Suspects.Suspect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.suspects}: facts that may not fit together, of which a statement tells which do not. */
public final class SuspectsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.suspects";

    /**
     * Facts that may disagree.
     *
     * @param entity who is at the start of the first fact; of an exclusivity, who is served
     * @param facts the facts, or what is declared exclusive
     * @param others what speaks against an exclusivity
     */
    public record Row(String entity, List<Path> facts, List<Path> others) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description(
            "Facts that may not fit together; every conflict is among them, and what sources and statements say tells"
                    + " which are one. Options: of (figure: one told in several ways; figures: two between the same two that exclude"
                    + " each other; tellings: two of two data sets; sum: the payments of an agreement; exclusivity: what is declared"
                    + " exclusive, and others that speak against it; date: a leg of an agreement; share: those of one thing; figure),"
                    + " entity (id of one at an end of a fact; all), "
                    + TERMS
                    + ".")
    public Stream<Row> suspects(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, of, entity, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "of", "entity");
        String kind = checked.choice(
                "of",
                word(Kind.FIGURE),
                Stream.of(Kind.values()).map(SuspectsProcedure::word).toArray(String[]::new));
        Market market = current().market();
        Evidence evidence = evidence(market);
        return Suspects.of(
                        market,
                        checked.terms(market),
                        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        checked.entity("entity", market),
                        guard::check)
                .stream()
                .map(suspect -> row(market, suspect, evidence));
    }

    private Row row(Market market, Suspect suspect, Evidence evidence) {
        guard.check();
        int first = suspect.facts()[0];
        return new Row(
                market.id(suspect.others().length > 0 ? market.customer(first) : market.from(first)),
                evidence.facts("facts", suspect.facts()),
                evidence.facts("others", suspect.others()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
