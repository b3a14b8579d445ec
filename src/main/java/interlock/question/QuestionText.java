package interlock.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question file as it was found.
 *
 * @param file where it lies, for messages
 */
public record QuestionText(String file, String text) {
    private static final String FOLDER = "interlock/cypher/questions";
    private static final String ENDING = ".cypher";

    /** The file's name without folders and ending. */
    public String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    /** The files of a folder. */
    static List<QuestionText> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted()
                    .map(QuestionText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The questions in " + folder + " cannot be read", e);
        }
    }

    /** The files of {@code interlock/cypher/questions} on the class path: in folders and in jars. */
    static List<QuestionText> onClassPath() {
        return onClassPath(QuestionText.class.getClassLoader());
    }

    static List<QuestionText> onClassPath(ClassLoader loader) {
        try {
            List<QuestionText> texts = new ArrayList<>();
            for (URL url : Collections.list(loader.getResources(FOLDER))) {
                texts.addAll(at(url.toURI()));
            }
            if (texts.isEmpty()) {
                throw new IllegalStateException("There are no questions on the class path: " + FOLDER);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The questions on the class path cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<QuestionText> at(URI folder) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            return in(Path.of(folder));
        }
        // Opened by its path and not by its URI: so it is ours alone, and closing it takes it from nobody.
        String uri = folder.toString();
        Path jar = Path.of(URI.create(uri.substring("jar:".length(), uri.indexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            return in(inside.getPath(FOLDER));
        }
    }

    private static QuestionText of(Path file) {
        try {
            return new QuestionText("cypher/questions/" + file.getFileName(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
