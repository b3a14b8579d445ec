package interlock.text;

import java.io.IOException;
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

/** The text files of a folder on the class path: in folders and in jars. */
public final class ClassPathFolder {
    private ClassPathFolder() {}

    /** @param name without folders, with its ending */
    public record TextFile(String name, String text) {}

    /**
     * The files of a folder with an ending, by name in each place where the folder is.
     *
     * @param folder such as {@code interlock/cypher/questions}
     * @throws IOException where one of them cannot be read
     */
    public static List<TextFile> files(ClassLoader loader, String folder, String ending) throws IOException {
        List<TextFile> files = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(folder))) {
            try {
                files.addAll(at(url.toURI(), folder, ending));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }

    private static List<TextFile> at(URI place, String folder, String ending) throws IOException {
        if (!place.getScheme().equals("jar")) {
            return in(Path.of(place), ending);
        }
        // Opened by its path and not by its URI: so it is ours alone, and closing it takes it from nobody.
        String uri = place.toString();
        Path jar = Path.of(URI.create(uri.substring("jar:".length(), uri.indexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            return in(inside.getPath(folder), ending);
        }
    }

    /** The files of a folder of the disk with an ending, by name. */
    public static List<TextFile> in(Path folder, String ending) throws IOException {
        List<TextFile> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                texts.add(new TextFile(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return texts;
    }
}
