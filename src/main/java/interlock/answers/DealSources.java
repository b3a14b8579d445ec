package interlock.answers;

import interlock.neo4j.EntityReads;
import interlock.question.Column;
import interlock.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sources of rows that rest on no fact and name a deal: what the deal itself cites.
 *
 * @param ids in the order in which the rows mention them
 */
record DealSources(Set<String> ids) {

    /** @param describe a deal that the rows name, as it stands in JSON, by its id; null where it is none */
    static DealSources behind(
            Question question,
            List<Map<String, @Nullable Object>> rows,
            Function<String, @Nullable Map<String, Object>> describe) {
        List<Column> ofDeals = columns(question, Column.Type.DEAL);
        if (ofDeals.isEmpty()) {
            return new DealSources(Set.of());
        }
        List<Column> facts = columns(question, Column.Type.FACT);
        Set<String> cited = new LinkedHashSet<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (facts.stream().allMatch(column -> List.of().equals(row.get(column.name())))) {
                Set<String> deals = new LinkedHashSet<>();
                ofDeals.forEach(column -> QuestionRun.collect(row.get(column.name()), deals));
                for (String deal : deals) {
                    Map<String, Object> described = describe.apply(deal);
                    QuestionRun.collect(described == null ? null : described.get("sources"), cited);
                }
            }
        }
        return new DealSources(cited);
    }

    private static List<Column> columns(Question question, Column.Type type) {
        return question.columns().stream()
                .filter(column -> column.type() == type)
                .toList();
    }

    /** Behind the sources of facts, each once. */
    List<Map<String, Object>> with(List<Map<String, Object>> ofFacts, EntityReads entities) {
        Set<String> more = new LinkedHashSet<>(ids);
        ofFacts.forEach(source -> more.remove(String.valueOf(source.get("id"))));
        List<Map<String, Object>> all = new ArrayList<>(ofFacts);
        all.addAll(Evidence.sources(entities, more));
        return all;
    }
}
