package interlock;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test needs to start another Java process like ours. */
public final class JavaProcess {
    /** The flags with which Neo4j starts quietly on this JDK, and soon. */
    public static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JavaProcess() {}

    /** The {@code java} of the JDK that runs the tests. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path with our own classes. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** The class path without our own classes: what a Neo4j server has before a plugin is added. */
    public static String libraries() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")
                        && !Path.of(entry).startsWith(Path.of("target").toAbsolutePath()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
