package interlock.question;

import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions, by name. */
public final class Questions {
    private final Map<String, Question> byName = new LinkedHashMap<>();

    private Questions(List<Question> questions) {
        questions.stream().sorted(Comparator.comparing(Question::name)).forEach(q -> byName.put(q.name(), q));
    }

    /**
     * Reads question files.
     *
     * @throws FaultyQuestions with all faults of all files
     */
    public static Questions read(List<QuestionText> texts) {
        List<Fault> faults = new ArrayList<>();
        Map<String, QuestionText> first = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (QuestionText text : texts) {
            QuestionText twin = first.putIfAbsent(text.name(), text);
            if (twin != null) {
                faults.add(new Fault(
                        text.file(),
                        0,
                        "there is a second question '" + text.name() + "' (the other: " + twin.file() + ")",
                        "give one of the two files another name"));
            }
            new QuestionFile(text, faults).read().ifPresent(questions::add);
        }
        if (!faults.isEmpty()) {
            throw new FaultyQuestions(faults);
        }
        return new Questions(questions);
    }

    /** The questions that are packed in the product. */
    public static Questions bundled() {
        return read(QuestionText.onClassPath());
    }

    public Collection<Question> all() {
        return byName.values();
    }

    public Optional<Question> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The name that was probably meant. */
    public Optional<String> nearest(String name) {
        return Suggestions.among(byName.keySet()).nearest(name);
    }
}
