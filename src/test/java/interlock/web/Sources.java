package interlock.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project by their paths in it, with {@code /} between the folders. */
final class Sources {
    private Sources() {}

    /** Those in a folder and all below whose names end in one of these, in order. */
    static List<String> under(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
