package interlock;

import com.sun.management.HotSpotDiagnosticMXBean;
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
 * it, and the next start uses it.
 *
 * @param file the archive
 * @param loaded the list that {@code -XX:DumpLoadedClassList} writes
 */
record ClassArchive(Path file, Path loaded) {
    private static final Logger LOG = System.getLogger(ClassArchive.class.getName());

    /** The archive named by the system property {@code interlock.class.archive}; null where none is wanted. */
    static @Nullable ClassArchive wanted() {
        String file = System.getProperty("interlock.class.archive");
        return file == null ? null : new ClassArchive(Path.of(file), Path.of(file + ".list"));
    }

    /**
     * Makes the archive where there is none, which takes some 20 s of one core. One that this Java could not use, since
     * the libraries or Java have changed, is taken away: the next start begins anew.
     */
    void makeForTheNextStart() {
        try {
            if (Files.exists(file)) {
                if (!isInUse()) {
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

    private static boolean isInUse() {
        return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("UseSharedSpaces")
                .getValue());
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
                                        libraries()))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread end = new Thread(process::destroy, "end of the making of classes");
        Runtime.getRuntime().addShutdownHook(end);
        if (process.waitFor() == 0) {
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
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .takeWhile(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
