package interlock.http.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.answers.Answer;
import interlock.answers.EachRow;
import interlock.answers.Graph;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Database;
import interlock.neo4j.Limits;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that is cut, and all its rows, while others commit all the time. */
@ChangesTheMarket
class WholeAnswersIT {
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Question FACTS = Questions.bundled().find("facts-of").orElseThrow();

    private final Limits limits = RunningProduct.graph().limits();
    private final Graph graph = new Graph(
            changedAfterEachRead(),
            new Limits(
                    limits.question(),
                    limits.console(),
                    limits.stream(),
                    2,
                    limits.consoleAtOnce(),
                    limits.consoleBytes(),
                    limits.streamBytes()));
    private final AnswerReplies replies = new AnswerReplies(
            graph, JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private int commits = 0;

    /** The running one: as soon as anybody has read in it, a fact more is committed. */
    private Database changedAfterEachRead() {
        Database real = RunningProduct.database();
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, values) -> {
                    try {
                        Object found = method.invoke(real, values);
                        if (method.getName().equals("read")) {
                            commit();
                        }
                        return found;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void commit() {
        commits++;
        RunningProduct.neo4j()
                .database()
                .executeTransactionally(
                        "CYPHER 25 MATCH (a:Entity {id: 'anthropic'}), (b:Entity {id: 'aws'})"
                                + " CREATE (a)-[:SPENDS_ON {id: 'drawn-' + $n, what: 'compute', status: 'committed',"
                                + " announced: date('2026-01-01'), sources: [], dataSet: 'ai-market'}]->(b)",
                        Map.of("n", commits));
    }

    @AfterEach
    void takeOut() {
        RunningProduct.neo4j()
                .database()
                .executeTransactionally(
                        "CYPHER 25 MATCH ()-[f:SPENDS_ON]->() WHERE f.id STARTS WITH 'drawn-' DELETE f");
    }

    /** Counts rows. */
    private static final class Rows implements EachRow {
        private final List<Map<String, @Nullable Object>> all = new ArrayList<>();

        @Override
        public void begin() {
            all.clear();
        }

        @Override
        public void take(Map<String, @Nullable Object> row) {
            all.add(row);
        }
    }

    @Test
    void areOfOneMarket() {
        Map<String, Object> values = FACTS.read(Map.of("entity", List.of("anthropic")), DAY);
        long before = 0;
        for (int time = 0; time < 3; time++) {
            Rows rows = new Rows();

            Answer answer = replies.whole(FACTS, values, World.real(DAY), rows);

            assertThat(answer.truncated()).isTrue();
            assertThat(rows.all).hasSize((int) answer.total());
            assertThat(rows.all.subList(0, answer.rows().size())).isEqualTo(answer.rows());
            assertThat(answer.total())
                    .as("what was committed meanwhile is in the next")
                    .isGreaterThan(before);
            before = answer.total();
        }
    }
}
