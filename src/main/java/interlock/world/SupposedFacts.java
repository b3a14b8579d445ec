package interlock.world;

import interlock.dataset.Cancellation;
import interlock.dataset.Column;
import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.check.DataSetReader;
import interlock.dataset.check.RawRow;
import interlock.dataset.check.Remedies;
import interlock.dataset.check.RowSource;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.model.Supposition;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.ResultRow;
import interlock.question.BadParameter;
import interlock.question.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The supposed facts of a scenario, checked by the rules of an import and told with its messages. */
final class SupposedFacts {
    private static final String SOURCE = "supposition";
    private static final String ANY_DAY = "2000-01-01";
    private static final String DAYS = "allowed: year-month-day such as 2025-11-18";

    private final List<SupposedFact> facts;
    private final World world;

    private SupposedFacts(List<SupposedFact> facts, World world) {
        this.facts = facts;
        this.world = world;
    }

    /**
     * Those of a scenario.
     *
     * @param rows for the statement that makes them
     * @param told each as a sentence: 'Anthropic spends on Oracle Cloud'
     */
    record Made(List<Map<String, Object>> rows, List<WorldNames.Supposed> told) {
        private static final Made NONE = new Made(List.of(), List.of());
    }

    /**
     * Reads and checks what a world supposes.
     *
     * @throws BadParameter for the first that cannot be read, or that breaks a rule
     * @throws Unknown where an end does not exist
     */
    static Made of(World world, CypherRunner cypher) {
        List<SupposedFact> facts = world.with().stream().map(SupposedFact::read).toList();
        return facts.isEmpty() ? Made.NONE : new SupposedFacts(facts, world).made(cypher);
    }

    private Made made(CypherRunner cypher) {
        Set<String> ids = new LinkedHashSet<>();
        facts.forEach(
                fact -> Stream.of(fact.from(), fact.to(), fact.properties().getOrDefault("deal", ""))
                        .filter(id -> !id.isEmpty())
                        .forEach(ids::add));
        Map<String, ResultRow> ends = new HashMap<>();
        cypher.run(CypherFiles.read("world/ends"), Map.of("ids", List.copyOf(ids)))
                .forEachRemaining(row -> ends.put(row.text("id"), row));
        ids.stream().filter(id -> !ends.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Unknown("entity or deal", id, List.of());
        });
        DataSet checked = check(List.copyOf(ends.values()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : checked.facts()) {
            Map<String, Object> properties = row.properties();
            properties.put("id", World.SUPPOSED + (rows.size() + 1));
            properties.put("sources", List.of());
            properties.put(
                    "dataSet",
                    world.dataSets().isEmpty()
                            ? Supposition.DATA_SET
                            : world.dataSets().getFirst());
            if (world.knownBy() != null) {
                properties.put("known", world.knownBy());
            }
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("type", row.text(":TYPE"));
            made.put("from", row.text(":START_ID"));
            made.put("to", row.text(":END_ID"));
            made.put("properties", properties);
            rows.add(made);
        }
        return new Made(
                rows,
                facts.stream()
                        .map(fact -> new WorldNames.Supposed(
                                name(ends, fact.from()),
                                FactType.of(fact.type()).orElseThrow(),
                                name(ends, fact.to())))
                        .toList());
    }

    private static String name(Map<String, ResultRow> ends, String id) {
        return Objects.requireNonNull(ends.get(id)).text("name");
    }

    private DataSet check(List<ResultRow> ends) {
        try {
            return DataSetReader.read(
                    source(ends),
                    Supposition.DATA_SET,
                    new Faults(),
                    new Remedies(DAYS, ""),
                    new Cancellation(Cancellation.LONGEST, () -> false));
        } catch (FaultyDataSet e) {
            Fault fault = e.faults().getFirst();
            String line = facts.get((int) fault.line() - 1).line();
            throw SupposedFact.bad(
                    line,
                    "breaks a rule: " + fault.problem() + (fault.found().isEmpty() ? "" : ": " + fault.found()),
                    fault.remedy().isEmpty()
                            ? "what an import allows"
                            : fault.remedy().replaceFirst("^allowed: ", ""),
                    Optional.empty());
        }
    }

    private RowSource source(List<ResultRow> ends) {
        return (table, each) -> {
            switch (table) {
                case SOURCES ->
                    each.accept(raw(
                            table,
                            1,
                            Map.of(
                                    "id", SOURCE,
                                    ":LABEL", RecordKind.SOURCE.label(),
                                    "title", SOURCE,
                                    "publisher", SOURCE,
                                    "language", "en",
                                    "retrieved", ANY_DAY)));
                case ENTITIES -> ends.stream().filter(end -> !isDeal(end)).forEach(end -> each.accept(entity(end)));
                case DEALS -> ends.stream().filter(SupposedFacts::isDeal).forEach(end -> each.accept(deal(end)));
                case FACTS -> {
                    for (int n = 1; n <= facts.size(); n++) {
                        each.accept(raw(table, n, facts.get(n - 1).cells("supposed-" + n, SOURCE, world.asOf())));
                    }
                }
            }
            return true;
        };
    }

    private static boolean isDeal(ResultRow end) {
        return end.texts("labels").contains(RecordKind.DEAL.label());
    }

    private static RawRow entity(ResultRow end) {
        return raw(
                Table.ENTITIES,
                1,
                Map.of(
                        "id", end.text("id"),
                        ":LABEL", EntityKind.ENTITY + ";" + String.join(";", end.texts("labels")),
                        "name", end.text("name")));
    }

    private static RawRow deal(ResultRow end) {
        return raw(
                Table.DEALS,
                1,
                Map.of(
                        "id", end.text("id"),
                        ":LABEL", RecordKind.DEAL.label(),
                        "title", end.text("name"),
                        "announced", ANY_DAY,
                        "sources", SOURCE));
    }

    private static RawRow raw(Table table, int line, Map<String, String> cells) {
        return new RawRow(
                table.at(line),
                table.columns().stream()
                        .map(Column::name)
                        .map(name -> cells.getOrDefault(name, ""))
                        .toList());
    }
}
