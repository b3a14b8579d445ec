package interlock;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the libraries in the form in which Java has them in memory (class data sharing), so that a start need
 * not read and check them again. The first start lists what it loads; another process then makes the archive beside
 * it, and the next start uses it. Java says to nobody whether it could: so beside the archive stands of which Java and
 * which libraries it was made.
 *
 * @param file the archive
 * @param loaded the list that {@code -XX:DumpLoadedClassList} writes
 * @param libraries their jars, in the order of the class path
 */
record ClassArchive(Path file, Path loaded, List<Path> libraries) {
    private static final Logger LOG = System.getLogger(ClassArchive.class.getName());

    /** The archive named by the system property {@code interlock.class.archive}; null where none is wanted. */
    static @Nullable ClassArchive wanted() {
        String file = System.getProperty("interlock.class.archive");
        return file == null ? null : new ClassArchive(Path.of(file), Path.of(file + ".list"), onTheClassPath());
    }

    /**
     * Makes the archive where there is none, which takes some 20 s of one core. One that this Java could not use, since
     * the libraries or Java have changed, is taken away: the next start begins anew.
     */
    void makeForTheNextStart() {
        try {
            if (Files.exists(file)) {
                if (!isOfTheseLibraries()) {
                    Files.delete(file);
                }
            } else if (Files.exists(loaded)) {
                make();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "No archive of classes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOfTheseLibraries() throws IOException {
        return Files.exists(madeOf()) && Files.readString(madeOf()).equals(javaAndLibraries());
    }

    private Path madeOf() {
        return Path.of(file + ".of");
    }

    /** The Java that runs this, and each library with what changes when it does. */
    String javaAndLibraries() throws IOException {
        StringBuilder of = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path library : libraries) {
            of.append('\n')
                    .append(library)
                    .append(' ')
                    .append(Files.size(library))
                    .append(' ')
                    .append(Files.getLastModifiedTime(library));
        }
        return of.toString();
    }

    private void make() throws IOException, InterruptedException {
        Path unfinished = Path.of(file + ".unfinished");
        Process process = new ProcessBuilder(Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                modules(),
                                List.of(
                                        "-Xshare:dump",
                                        "-XX:ActiveProcessorCount=1",
                                        "-XX:SharedClassListFile=" + loaded,
                                        "-XX:SharedArchiveFile=" + unfinished,
                                        "-classpath",
                                        libraries.stream()
                                                .map(Path::toString)
                                                .collect(Collectors.joining(File.pathSeparator))))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread end = new Thread(process::destroy, "end of the making of classes");
        Runtime.getRuntime().addShutdownHook(end);
        if (process.waitFor() == 0) {
            Files.writeString(madeOf(), javaAndLibraries());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Runtime.getRuntime().removeShutdownHook(end);
    }

    /** What opens modules has to be the same. */
    private static List<String> modules() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .toList();
    }

    /** An archive holds for a class path that begins as its own did, so what changes with our code stays out. */
    private static List<Path> onTheClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .takeWhile(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
