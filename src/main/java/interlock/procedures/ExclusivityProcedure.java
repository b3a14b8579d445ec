package interlock.procedures;

import interlock.market.Exclusivity;
import interlock.market.ExclusivityFinding;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.market.Verdict;
import interlock.model.FactType;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.exclusivity}. */
public final class ExclusivityProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.exclusivity";

    /**
     * What is known of one entity's role; verdicts are {@code yes}, {@code no} and {@code unknown}.
     *
     * @param exclusive whether there is exactly one provider, on either ground
     * @param declared what sources say
     * @param observed what the data has: yes only where it is complete for this role on the day
     * @param soleSource whether only one can: nobody else supplies the like to anyone
     * @param singleSource whether one is used though others could be
     * @param facts all facts by which the providers supply: the proof, or the counter-example
     * @param declarations the facts whose sources say exclusive, or not
     * @param against the facts that contradict what is declared
     * @param alternatives one fact each of others who supply this role to somebody else
     * @param since the first day of the unbroken stretch on which the role had these very providers; null where none is known
     */
    public record Row(
            String entity,
            String role,
            List<String> types,
            List<String> providers,
            String exclusive,
            String declared,
            String observed,
            String soleSource,
            String singleSource,
            List<Path> facts,
            List<Path> declarations,
            List<Path> against,
            List<Path> alternatives,
            @Nullable LocalDate since) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("For an entity and each role in which it has providers (or for all entities): has it only one?"
            + " Answers are yes, no or unknown. declared: a source says so; observed: the data has exactly one,"
            + " which is yes only where the data is complete for that role on the day (completeFor), else"
            + " unknown; exclusive: on either ground; soleSource: nobody else supplies the like to anyone;"
            + " singleSource: one is used though others could be. With the facts as proof or counter-example,"
            + " the declarations, what speaks against them, alternatives; since: the first day without a break"
            + " on which these were the providers. What a provider designs, makes, operates or develops counts"
            + " as that provider. Options: entity (id; all), kind (Company, Model, Cloud, Chip or Product;"
            + " all), role (all), type (a relationship type such as AVAILABLE_ON; all), providers (list of ids:"
            + " only these count; all), "
            + TERMS
            + ".")
    public Stream<Row> exclusivity(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, entity, kind, role, type, providers, dataSet.")
                    Map<String, Object> options) {
        Options checked =
                new Options(PROCEDURE, options, "asOf", "atLeast", "entity", "kind", "role", "type", "providers");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        Predicate<ExclusivityFinding> wanted =
                ofKind(market, checked).and(ofRole(market, checked)).and(ofType(market, checked));
        IntPredicate counted = providers(market, checked);
        int[] entity = checked.entities("entity", market);
        Evidence evidence = evidence(projection);
        int alternatives = alternatives(evidence);
        List<ExclusivityFinding> findings = entity.length == 0
                ? Exclusivity.everywhere(market, terms, counted, alternatives)
                : IntStream.of(entity)
                        .mapToObj(one -> Exclusivity.among(market, terms, one, counted, alternatives))
                        .flatMap(List::stream)
                        .toList();
        refuseOtherKind(market, checked, entity);
        return findings.stream().filter(wanted).map(finding -> row(market, terms, finding, counted, evidence));
    }

    /** Whoever does not ask whether others could need not wait until they are found. */
    private static int alternatives(Evidence evidence) {
        return Stream.of("soleSource", "singleSource", "alternatives").anyMatch(evidence::isFor)
                ? Exclusivity.ALTERNATIVES_SHOWN
                : 0;
    }

    private static Predicate<ExclusivityFinding> ofKind(Market market, Options options) {
        String label = options.kind();
        return finding ->
                label.isEmpty() || market.kind(finding.customer()).label().equals(label);
    }

    /** Two options that no finding can meet together. */
    private static void refuseOtherKind(Market market, Options options, int[] entities) {
        String wanted = options.text("kind");
        for (int entity : entities) {
            String kind = market.kind(entity).label();
            if (wanted != null && !wanted.equals(kind)) {
                throw new BadArgument("Option 'entity' is '" + market.id(entity) + "', a " + kind + ", and 'kind' is '"
                        + wanted + "'; leave one out.");
            }
        }
    }

    private static Predicate<ExclusivityFinding> ofRole(Market market, Options options) {
        String role = options.text("role");
        return finding -> role == null || market.roleName(finding.role()).equals(role);
    }

    private static Predicate<ExclusivityFinding> ofType(Market market, Options options) {
        String[] names = FactType.names(FactType::isReliance).toArray(String[]::new);
        String name = options.choice("type", "", names);
        return finding -> name.isEmpty()
                || IntStream.of(finding.facts())
                        .anyMatch(fact -> market.type(fact).name().equals(name));
    }

    private static IntPredicate providers(Market market, Options options) {
        BitSet counted = new BitSet();
        for (int provider : options.entities("providers", market)) {
            counted.set(provider);
        }
        return counted.isEmpty() ? provider -> true : counted::get;
    }

    private Row row(Market market, Terms terms, ExclusivityFinding finding, IntPredicate counted, Evidence evidence) {
        guard.check();
        return new Row(
                market.id(finding.customer()),
                market.roleName(finding.role()),
                IntStream.of(finding.facts())
                        .mapToObj(fact -> market.type(fact).name())
                        .distinct()
                        .toList(),
                IntStream.of(finding.providers()).mapToObj(market::id).toList(),
                word(finding.exclusive()),
                word(finding.declared().verdict()),
                word(finding.observed()),
                word(finding.soleSource()),
                word(finding.singleSource()),
                evidence.facts("facts", finding.facts()),
                evidence.facts("declarations", finding.declared().facts()),
                evidence.facts("against", finding.declared().against()),
                evidence.facts("alternatives", finding.alternatives()),
                evidence.isFor("since") ? day(Exclusivity.since(market, terms, finding, counted)) : null);
    }

    private static @Nullable LocalDate day(int day) {
        return day == Fact.ALWAYS ? null : LocalDate.ofEpochDay(day);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
