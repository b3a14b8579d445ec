package interlock.answers;

import interlock.question.Column;
import interlock.question.Question;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and phrases of the rows that the language of the question has others for. */
final class WordsOfRows {
    /** What stands in columns of these types may be words of ours. */
    private static final Set<Column.Type> WORDED =
            EnumSet.of(Column.Type.TEXT, Column.Type.STANDING, Column.Type.VERDICT);

    private WordsOfRows() {}

    static Map<String, String> of(Question question, List<Map<String, @Nullable Object>> rows) {
        Map<String, String> words = new LinkedHashMap<>();
        if (question.language() == Language.ENGLISH) {
            return words;
        }
        Glossary glossary = Glossary.of(question.language());
        question.columns().stream()
                .filter(column -> WORDED.contains(column.type()))
                .map(Column::name)
                .forEach(column -> {
                    Set<String> texts = new LinkedHashSet<>();
                    rows.forEach(row -> QuestionRun.collect(row.get(column), texts));
                    texts.forEach(text -> glossary.find(text, column)
                            .ifPresent(other -> words.put(text, Figures.days(other, question.language()))));
                });
        return words;
    }
}
