package interlock.answers;

import interlock.fixtures.Slips;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.Tally;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the other languages tell of an answer that was asked in English, from the same rows. */
final class TranslatedHeadlines {
    private static final Questions QUESTIONS = Questions.bundled();

    private TranslatedHeadlines() {}

    /** The slips of each, with the sentence. */
    static List<String> slips(Answer answer, Map<String, String> names) {
        List<String> slips = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                Question question = QUESTIONS.find(answer.question(), language).orElseThrow();
                String told = withoutStatements(told(question, answer, names), answer, language);
                Slips.in(told, language).forEach(slip -> slips.add(slip + " in: " + told));
            }
        }
        return slips;
    }

    private static String told(Question question, Answer answer, Map<String, String> names) {
        Tally tally = question.tally();
        answer.rows().forEach(row -> tally.add(row::get));
        return question.headline(answer.parameters(), tally, id -> names.getOrDefault(id, "Senza nome"));
    }

    /** What sources say stands as it is. */
    private static String withoutStatements(String told, Answer answer, Language language) {
        String rest = told;
        for (Map<String, Object> row : answer.rows()) {
            for (String column : List.of("statement", "told")) {
                if (row.get(column) instanceof String statement) {
                    String spoken = Glossary.of(language).of(statement);
                    rest = rest.replace(language.wording().joined(Figures.days(spoken, language)), "Così.");
                }
            }
        }
        // A title in quotes is in its own language.
        return rest.replaceAll("«[^»]*»", "«Così»");
    }
}
