package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.GraphReader;
import interlock.neo4j.ResultRows;
import interlock.question.Question;
import interlock.question.QuestionText;
import interlock.question.Questions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A start asks each question once, whatever becomes of the one before it. */
@BesideOthers
class WarmUpIT {
    private static final String HEAD = """
            // title: What is there?
            // about: A question of one's own.
            // group: Own
            // column: one   integer   A number
            // answer: {rows:row is|rows are} there.
            // none: Nothing is there.
            """;
    private static final String UNANSWERABLE = HEAD + "CYPHER 25\nUNWIND [0] AS n RETURN 1 / n AS one\n";
    private static final String WITHOUT_DEFAULT =
            HEAD + "// param: which   integer 1..3   Which one\nCYPHER 25\nRETURN $which AS one\n";
    private static final String ANSWERED = HEAD + "CYPHER 25\nRETURN 3 AS one\n";

    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    @Test
    void eachQuestionIsAskedThoughThoseBeforeItCannotBeAnswered() {
        Collection<Question> questions = Questions.read(List.of(
                        new QuestionText("a-unanswerable.cypher", UNANSWERABLE),
                        new QuestionText("b-without-default.cypher", WITHOUT_DEFAULT),
                        new QuestionText("c-answered.cypher", ANSWERED)))
                .all();
        Database database = heard(RunningProduct.database());
        Graph graph = new Graph(database, RunningProduct.graph().limits());

        new WarmUp(graph, database, LocalDate.parse(Ask.NEWEST), Duration.ofMinutes(10)).run(questions);

        assertThat(heard).contains(UNANSWERABLE, ANSWERED, CypherFiles.read("lookup/schema"));
    }

    /** The same, which tells what statements it runs. */
    private Database heard(Database database) {
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (self, method, given) -> {
                    if (method.getName().equals("read")) {
                        Function<GraphReader, ?> work = reading(given[1]);
                        given[1] = (Function<GraphReader, ?>)
                                reader -> work.apply(new GraphReader(heard(reader.cypher()), reader.entities()));
                    }
                    try {
                        return method.invoke(database, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static Function<GraphReader, ?> reading(Object work) {
        return (Function<GraphReader, ?>) work;
    }

    private CypherRunner heard(CypherRunner cypher) {
        return new CypherRunner() {
            @Override
            public ResultRows run(String statement, Map<String, Object> parameters) {
                heard.add(statement);
                return cypher.run(statement, parameters);
            }

            @Override
            public ResultRows run(String statement, Map<String, Object> parameters, int withEvidence) {
                heard.add(statement);
                return cypher.run(statement, parameters, withEvidence);
            }
        };
    }
}
