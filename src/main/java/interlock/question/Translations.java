package interlock.question;

import interlock.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions as they speak in one language, and what is wrong or missing in its files. */
record Translations(Map<String, Question> questions, List<Fault> faults) {

    /** Of a question without a file, and of each line that is missing or wrong, the English stays. */
    static Translations read(Language language, Collection<Question> english, List<TranslationText> texts) {
        Map<String, Question> questions = new LinkedHashMap<>();
        if (language == Language.ENGLISH) {
            english.forEach(question -> questions.put(question.name(), question));
            return new Translations(questions, List.of());
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, TranslationText> byName = new LinkedHashMap<>();
        texts.forEach(text -> byName.put(text.name(), text));
        for (Question question : english) {
            TranslationText text = byName.remove(question.name());
            if (text == null) {
                faults.add(new Fault(
                        TranslationText.fileOf(language, question.name()),
                        0,
                        "there is no such file",
                        "write one, with title, about, ask, answer, none and each when of cypher/questions/"
                                + question.name() + ".cypher"));
            }
            questions.put(
                    question.name(),
                    text == null
                            ? new Translated(question, language, faults::add).withWords()
                            : new TranslationFile(text, question, faults::add).read());
        }
        byName.values()
                .forEach(text -> faults.add(new Fault(
                        text.file(), 0, "there is no question '" + text.name() + "'", "name it as its question")));
        return new Translations(questions, List.copyOf(faults));
    }
}
