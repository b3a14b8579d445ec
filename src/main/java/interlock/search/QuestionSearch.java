package interlock.search;

import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a sentence asks, in the language of whoever typed it; then in English, which many type anyway. */
public final class QuestionSearch {
    private final Questions questions;
    private final Map<Language, List<Phrases>> phrases = new EnumMap<>(Language.class);

    public QuestionSearch(Questions questions) {
        this.questions = questions;
        phrases.put(Language.ENGLISH, List.of(Phrases.of(questions.all())));
    }

    /** At most {@code most} questions, with their titles in the language. */
    public Meaning.All meant(String typed, Language language, Catalogue names, int most) {
        Meaning.All meant = new Meaning.All(List.of(), List.of());
        String heard = language == Language.ITALIAN ? ItalianDays.inEnglish(typed) : typed;
        for (Phrases some : in(language)) {
            meant = new Meanings(some, names, LocalDate.now()).of(heard, most);
            if (!meant.questions().isEmpty() || !meant.choices().isEmpty()) {
                return meant;
            }
        }
        return meant;
    }

    /** Read when the first one asks in it. */
    private synchronized List<Phrases> in(Language language) {
        return phrases.computeIfAbsent(
                language,
                one -> List.of(Phrases.of(questions.all(one), one), Phrases.of(inEnglish(one), Language.ENGLISH)));
    }

    /** The questions of a language, as they are put in English. */
    private Collection<Question> inEnglish(Language language) {
        return questions.all(language).stream()
                .map(question -> questions
                        .find(question.name())
                        .map(english -> question.asked(english.asks()))
                        .orElse(question))
                .toList();
    }
}
