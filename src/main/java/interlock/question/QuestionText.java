package interlock.question;

import interlock.text.ClassPathFolder;
import interlock.text.ClassPathFolder.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question file as it was found.
 *
 * @param file where it lies, for messages
 */
public record QuestionText(String file, String text) {
    private static final String FOLDER = "interlock/cypher/questions";
    private static final String ENDING = ".cypher";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    /** The file's name without folders and ending. */
    public String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    /** The files of a folder. */
    static List<QuestionText> in(Path folder) {
        try {
            return ClassPathFolder.in(folder, ENDING).stream()
                    .map(QuestionText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The questions in " + folder + " cannot be read", e);
        }
    }

    /** One of them by its name, found without a look into the other jars. */
    static List<QuestionText> onClassPath(String name) {
        if (!NAME.matcher(name).matches()) {
            return List.of();
        }
        String file = name + ENDING;
        try (InputStream in = QuestionText.class.getClassLoader().getResourceAsStream(FOLDER + "/" + file)) {
            return in == null
                    ? List.of()
                    : List.of(new QuestionText(
                            "cypher/questions/" + file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The question " + file + " cannot be read", e);
        }
    }

    /** The files of {@code interlock/cypher/questions} on the class path: in folders and in jars. */
    static List<QuestionText> onClassPath() {
        return onClassPath(QuestionText.class.getClassLoader());
    }

    static List<QuestionText> onClassPath(ClassLoader loader) {
        try {
            List<QuestionText> texts = ClassPathFolder.files(loader, FOLDER, ENDING).stream()
                    .map(QuestionText::of)
                    .toList();
            if (texts.isEmpty()) {
                throw new IllegalStateException("There are no questions on the class path: " + FOLDER);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The questions on the class path cannot be read", e);
        }
    }

    private static QuestionText of(TextFile file) {
        return new QuestionText("cypher/questions/" + file.name(), file.text());
    }
}
