package interlock.search;

import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a sentence asks, in the language of whoever typed it; then in the others, which many type anyway. */
public final class QuestionSearch {
    /**
     * @param reader in whose words a title is told
     * @param typed in whose words it is asked
     */
    private record Pair(Language reader, Language typed) {}

    private final Questions questions;
    private final Map<Pair, Phrases> phrases = new HashMap<>();

    public QuestionSearch(Questions questions) {
        this.questions = questions;
        phrases(new Pair(Language.ENGLISH, Language.ENGLISH));
    }

    /** At most {@code most} questions, with their titles in the language. */
    public Meaning.All meant(String typed, Language language, Catalogue names, int most) {
        Meaning.All meant = heard(typed, new Pair(language, language), names, most);
        for (Language other : Language.values()) {
            if (other != language && isNothing(meant)) {
                meant = finished(heard(typed, new Pair(language, other), names, most));
            }
        }
        return meant;
    }

    /** Without what is the beginning of a question only: in a language that is not the reader's that is chance. */
    private static Meaning.All finished(Meaning.All meant) {
        return new Meaning.All(
                meant.questions(),
                meant.choices().stream()
                        .filter(choice -> choice.ways().size() > 1)
                        .toList());
    }

    private static boolean isNothing(Meaning.All meant) {
        return meant.questions().isEmpty() && meant.choices().isEmpty();
    }

    private Meaning.All heard(String typed, Pair pair, Catalogue names, int most) {
        boolean italian = pair.reader() == Language.ITALIAN || pair.typed() == Language.ITALIAN;
        String heard = italian ? ItalianDays.inEnglish(typed) : typed;
        return new Meanings(phrases(pair), names, LocalDate.now()).of(heard, most);
    }

    /** Read when the first one asks so. */
    private synchronized Phrases phrases(Pair pair) {
        return phrases.computeIfAbsent(
                pair,
                one -> Phrases.of(
                        questions.all(one.reader()).stream()
                                .map(question -> put(question, one.typed()))
                                .toList(),
                        one.typed()));
    }

    /** The question, as it is put in a language. */
    private Question put(Question question, Language language) {
        return question.language() == language
                ? question
                : questions
                        .find(question.name(), language)
                        .map(other -> question.asked(Stream.concat(other.asks().stream(), Phrases.title(other).stream())
                                .toList()))
                        .orElse(question);
    }
}
