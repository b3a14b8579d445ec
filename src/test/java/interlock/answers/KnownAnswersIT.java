package interlock.answers;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.ExpectedRows;
import interlock.fixtures.KnownAnswers;
import interlock.fixtures.KnownAnswers.KnownAnswer;
import interlock.fixtures.RemoteProduct;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known answers of the bundled data set, which stand in {@code known-answers.yaml}. */
@BesideOthers
class KnownAnswersIT {
    static List<KnownAnswer> all() {
        return KnownAnswers.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areGivenInsideTheProcess(KnownAnswer known) {
        hold(known, RunningProduct.graph());
    }

    /** The first of each question: that the driver gives what the process gives is {@link EveryQuestionBothWaysIT}'s. */
    static Collection<KnownAnswer> ofEachQuestion() {
        Map<String, KnownAnswer> first = new LinkedHashMap<>();
        all().forEach(known -> first.putIfAbsent(known.question(), known));
        return first.values();
    }

    @ParameterizedTest
    @MethodSource("ofEachQuestion")
    void areGivenByTheDriver(KnownAnswer known) {
        hold(known, RemoteProduct.graph());
    }

    private static void hold(KnownAnswer known, Graph graph) {
        Question question = Questions.bundled().find(known.question()).orElseThrow();
        LocalDate newest = LocalDate.parse(Ask.NEWEST);
        Answer answer = graph.in(World.read(known.given(), newest)).ask(question, question.read(known.given(), newest));
        ExpectedRows.hold(known.expected(), answer.rows());
    }
}
