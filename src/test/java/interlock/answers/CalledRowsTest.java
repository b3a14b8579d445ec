package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"knock-out", "depends-on", "dependents-of", "sole-sources"})
    void areTheAnswerWhereNothingIsDoneWithThem(String question) {
        assertThat(CalledRows.areTheAnswer(cypher(question))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"that-survive"})
    void areNotTheAnswerWhereTheyAreCollected(String question) {
        assertThat(CalledRows.areTheAnswer(cypher(question))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL interlock.knockOut(['a'], {}) YIELD entity RETURN count(entity) AS n",
                "CALL interlock.knockOut(['a'], {}) YIELD entity, round WHERE round > 1 RETURN entity",
                "CALL interlock.knockOut(['a'], {}) YIELD role RETURN DISTINCT role",
                "CALL interlock.dependents('a', {}) YIELD entity, distance RETURN entity ORDER BY distance DESC",
                "CALL interlock.dependencies('a', {}) YIELD entity\nRETURN entity\nLIMIT 3",
                "CALL interlock.dependents('a', {}) YIELD entity AS one CALL interlock.knockOut([one], {}) YIELD entity RETURN one",
                "MATCH (n:Cloud) CALL interlock.dependents(n.id, {}) YIELD entity RETURN n.id, entity"
            })
    void areNotTheAnswerWhereSomethingIsDoneWithThem(String cypher) {
        assertThat(CalledRows.areTheAnswer(cypher)).isFalse();
    }

    private static String cypher(String question) {
        return Questions.bundled().find(question).orElseThrow().cypher();
    }
}
