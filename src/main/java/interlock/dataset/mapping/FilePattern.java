package interlock.dataset.mapping;

import interlock.dataset.input.ForeignFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of files with a {@code *} that stands for any letters, such as {@code owners-*.csv}. */
final class FilePattern {
    private FilePattern() {}

    /**
     * The files of a folder that are called so, by name; the name itself where it has no star, where a file is called just
     * so, or where none is.
     */
    static List<String> files(Path folder, String name) {
        if (!name.contains("*") || Files.exists(folder.resolve(name))) {
            return List.of(named(folder, name));
        }
        Pattern pattern = Pattern.compile(
                Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        List<String> found = readable(folder).stream()
                .filter(file -> pattern.matcher(file).matches())
                .toList();
        return found.isEmpty() ? List.of(name) : found;
    }

    /** The file of a folder that is called so, or the only one that is but for capitals; the name itself where none is. */
    static String named(Path folder, String name) {
        List<String> alike =
                readable(folder).stream().filter(name::equalsIgnoreCase).toList();
        return alike.contains(name) || alike.size() != 1 ? name : alike.getFirst();
    }

    /** The files of a folder that a mapping can read, by name. */
    static List<String> readable(Path folder) {
        return names(folder).stream().filter(ForeignFile::is).toList();
    }

    /** What lies in a folder, by name. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The files in " + folder + " cannot be listed", e);
        }
    }
}
