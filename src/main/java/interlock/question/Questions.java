package interlock.question;

import interlock.text.Language;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All questions, by name. */
public final class Questions {
    private static @Nullable Questions bundled;

    private final Map<String, Question> byName = new LinkedHashMap<>();
    private final Map<Language, Translations> translations = new EnumMap<>(Language.class);

    private Questions(List<Question> questions, List<TranslationText> texts) {
        questions.stream().sorted(Comparator.comparing(Question::name)).forEach(q -> byName.put(q.name(), q));
        for (Language language : Language.values()) {
            translations.put(
                    language,
                    Translations.read(
                            language,
                            byName.values(),
                            texts.stream()
                                    .filter(text -> text.language() == language)
                                    .toList()));
        }
    }

    /**
     * Reads question files.
     *
     * @throws FaultyQuestions with all faults of all files
     */
    public static Questions read(List<QuestionText> texts) {
        return read(texts, List.of());
    }

    /**
     * The same, with what they say in other languages. A line there that fits no question is left out, and told by {@link
     * #faults}: the question then speaks English.
     */
    static Questions read(List<QuestionText> texts, List<TranslationText> translations) {
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
        return new Questions(questions, translations);
    }

    /** One of the questions that are packed in the product, in English, for who needs no other. */
    public static Optional<Question> bundled(String name) {
        List<Fault> faults = new ArrayList<>();
        Optional<Question> question = QuestionText.onClassPath(name).stream()
                .findFirst()
                .flatMap(text -> new QuestionFile(text, faults).read());
        if (!faults.isEmpty()) {
            throw new FaultyQuestions(faults);
        }
        return question;
    }

    /** The questions that are packed in the product: read once, since nobody changes them. */
    public static synchronized Questions bundled() {
        Questions read = bundled;
        if (read == null) {
            read = read(QuestionText.onClassPath(), TranslationText.onClassPath());
            bundled = read;
        }
        return read;
    }

    public Collection<Question> all() {
        return byName.values();
    }

    /** All as they speak in a language; in English what nobody wrote in it yet. */
    public Collection<Question> all(Language language) {
        return in(language).questions().values();
    }

    public Optional<Question> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A question as it speaks in a language. */
    public Optional<Question> find(String name, Language language) {
        return Optional.ofNullable(in(language).questions().get(name));
    }

    /** What is wrong in the files of a language, and what is missing there. */
    public List<Fault> faults(Language language) {
        return in(language).faults();
    }

    private Translations in(Language language) {
        return Objects.requireNonNull(translations.get(language));
    }

    /** The name that was probably meant. */
    public Optional<String> nearest(String name) {
        return Suggestions.among(byName.keySet()).nearest(name);
    }
}
