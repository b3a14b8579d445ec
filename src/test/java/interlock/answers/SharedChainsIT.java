package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several equal chains run through the same ones, or only the first does: it is told which. */
@BesideOthers
class SharedChainsIT {
    private static final List<String> ENDS = List.of("microsoft", "asml", "cohere", "tsmc");

    @Test
    void thatAllRunThroughTheSameIsToldWhereTheyDo() {
        int same = 0;
        int different = 0;
        for (String from : ENDS) {
            for (String to : ENDS) {
                if (from.equals(to)) {
                    continue;
                }
                Answer answer = answer(from, to, "50");
                String told = Objects.requireNonNull(answer.headline());
                if (answer.rows().size() < 2 || answer.total() > 50 || !told.contains(" chains of ")) {
                    continue;
                }
                HashSet<Object> ways = new HashSet<>();
                answer.rows().forEach(row -> ways.add(row.get("through")));
                String all = answer.total() == 2 ? "; both run through " : "; all run through ";
                assertThat(told).contains(ways.size() == 1 ? all : "; the first runs through ");
                // What is shown of them changes nothing of that.
                assertThat(answer(from, to, "2").headline()).isEqualTo(told);
                same += ways.size() == 1 ? 1 : 0;
                different += ways.size() == 1 ? 0 : 1;
            }
        }
        assertThat(same).isPositive();
        assertThat(different).isPositive();
    }

    private static Answer answer(String from, String to, String chains) {
        Question question = Questions.bundled().find("connection").orElseThrow();
        Map<String, List<String>> given = Map.of("from", List.of(from), "to", List.of(to), "chains", List.of(chains));
        return RunningProduct.graph().ask(question, question.read(given, LocalDate.parse(Ask.NEWEST)));
    }
}
