package interlock.question;

import interlock.text.ClassPathFolder;
import interlock.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of what a question says in another language, as it was found.
 *
 * @param file where it lies, for messages
 * @param name of the question
 */
record TranslationText(Language language, String file, String name, String text) {
    private static final String FOLDER = "languages/%s/questions";
    private static final String ENDING = ".txt";

    /** The files of {@code interlock/cypher/languages/LANGUAGE/questions} on the class path. */
    static List<TranslationText> onClassPath() {
        List<TranslationText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            String folder = FOLDER.formatted(language.code());
            try {
                ClassPathFolder.files(TranslationText.class.getClassLoader(), "interlock/cypher/" + folder, ENDING)
                        .forEach(file -> texts.add(new TranslationText(
                                language,
                                "cypher/" + folder + "/" + file.name(),
                                file.name().substring(0, file.name().length() - ENDING.length()),
                                file.text())));
            } catch (IOException e) {
                throw new UncheckedIOException("The questions in " + language.code() + " cannot be read", e);
            }
        }
        return texts;
    }

    /** Where the file of a question has to lie. */
    static String fileOf(Language language, String question) {
        return "cypher/" + FOLDER.formatted(language.code()) + "/" + question + ENDING;
    }
}
