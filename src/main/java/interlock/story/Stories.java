package interlock.story;

import interlock.question.Questions;
import interlock.text.ClassPathFolder;
import interlock.text.ClassPathFolder.TextFile;
import interlock.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stories of this server: those that are packed in the product, and those of a folder, which is looked at each time, so
 * that a file put there is there. One of the folder stands for a bundled one of the same name.
 */
public final class Stories {
    /** The most bytes that a story may have. */
    public static final int LONGEST = 64 * 1024;

    private static final int MOST_FILES = 500;
    private static final String ENDING = ".md";
    private static final String CYPHER = "interlock/cypher/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Questions questions;
    private final @Nullable Path folder;
    private final Map<Language, Map<String, Story>> bundled = new EnumMap<>(Language.class);

    /** @param folder of people's own stories; null where there is none */
    public Stories(Questions questions, @Nullable Path folder) {
        this.questions = questions;
        this.folder = folder;
        for (Language language : Language.values()) {
            Map<String, Story> stories = new LinkedHashMap<>(bundled.getOrDefault(Language.ENGLISH, Map.of()));
            stories.putAll(
                    packed(language == Language.ENGLISH ? "stories" : "languages/" + language.code() + "/stories"));
            bundled.put(language, stories);
        }
    }

    private Map<String, Story> packed(String folder) {
        Map<String, Story> stories = new LinkedHashMap<>();
        try {
            for (TextFile file : ClassPathFolder.files(Stories.class.getClassLoader(), CYPHER + folder, ENDING)) {
                String name = nameOf(file.name());
                stories.put(name, StoryFile.read("cypher/" + folder + "/" + file.name(), name, file.text(), questions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stories on the class path cannot be read", e);
        }
        return stories;
    }

    /** All in English, the bundled ones first. */
    public List<Story> all() {
        return all(Language.ENGLISH);
    }

    /** All, the bundled ones first, in a language where they are told in it. */
    public List<Story> all(Language language) {
        Map<String, Story> all = new LinkedHashMap<>(in(language));
        files().forEach(file -> all.put(nameOf(file.getFileName().toString()), read(file)));
        return List.copyOf(all.values());
    }

    private Map<String, Story> in(Language language) {
        return bundled.getOrDefault(language, Map.of());
    }

    public Optional<Story> find(String name) {
        return find(name, Language.ENGLISH);
    }

    /** One of the folder is told as it is there, whatever the language. */
    public Optional<Story> find(String name, Language language) {
        return files().filter(file -> nameOf(file.getFileName().toString()).equals(name))
                .findFirst()
                .map(this::read)
                .or(() -> Optional.ofNullable(in(language).get(name)));
    }

    /** A story that stands in no file, as whoever writes it sees it. */
    public Story read(String text) {
        return StoryFile.read("story", "story", text, questions);
    }

    private Story read(Path file) {
        String fileName = file.getFileName().toString();
        String name = nameOf(fileName);
        try {
            if (Files.size(file) > LONGEST) {
                return StoryFile.unreadable(
                        fileName, name, "the story has more than " + LONGEST + " bytes", "divide it into two");
            }
            return StoryFile.read(fileName, name, Files.readString(file), questions);
        } catch (IOException e) {
            return StoryFile.unreadable(fileName, name, "the file is no text in UTF-8", "save it in that encoding");
        }
    }

    private Stream<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file ->
                            SLUG.matcher(nameOf(file.getFileName().toString())).matches())
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The stories in " + folder + " cannot be read", e);
        }
        return found.stream();
    }

    private static String nameOf(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }
}
