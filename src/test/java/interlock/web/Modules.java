package interlock.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The modules of the page and what each imports, as esbuild reads them, which bundles them.
 *
 * @param imports by the path of a module in the project, in the order in which it stands there
 */
record Modules(Map<String, List<Import>> imports) {
    private static final Path BUNDLER = Path.of("target/esbuild/esbuild");
    private static final Path OUT = Path.of("target/modules");
    private static final Pattern TYPE_IMPORT =
            Pattern.compile("(?:@import\\b[^'\"]*from|\\bimport\\()\\s*['\"](\\.[^'\"]+)['\"]");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    /**
     * One import.
     *
     * @param path of a module of the page, else of a file of a library
     * @param written as it stands in the source, such as {@code lit} or {@code ../model/place.js}
     */
    record Import(String path, String written) {
        boolean ofLibrary() {
            return !written.startsWith(".");
        }
    }

    /** Every module under {@code web/}. */
    static Modules read() throws IOException, InterruptedException {
        List<String> files = Sources.under(Path.of("web"), ".js");
        Path told = OUT.resolve("imports.json");
        Files.createDirectories(OUT);
        List<String> command = new ArrayList<>(List.of(BUNDLER.toString()));
        command.addAll(files);
        command.addAll(List.of(
                "--bundle",
                "--splitting",
                "--format=esm",
                "--tsconfig=web/jsconfig.json",
                "--outdir=" + OUT,
                "--metafile=" + told,
                "--log-level=error"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("esbuild cannot read the modules:\n" + said);
        }
        JsonNode inputs = new ObjectMapper().readTree(told.toFile()).get("inputs");
        Map<String, List<Import>> imports = new TreeMap<>();
        for (String file : files) {
            List<Import> own = new ArrayList<>();
            for (JsonNode one : inputs.get(file).get("imports")) {
                own.add(new Import(one.get("path").asText(), one.get("original").asText()));
            }
            imports.put(file, own);
        }
        return new Modules(imports);
    }

    /** The modules of the page that a module imports. */
    List<String> own(String module) {
        return imports.get(module).stream()
                .filter(one -> !one.ofLibrary())
                .map(Import::path)
                // Data stand beside the modules.
                .filter(path -> !path.endsWith(".json"))
                .toList();
    }

    /** The files whose types a module names in its comments: it cannot be understood without them. */
    static List<String> typesNamedIn(String module) throws IOException {
        Path folder = Path.of(module).resolveSibling("");
        return COMMENT.matcher(Files.readString(Path.of(module)))
                .results()
                .flatMap(comment -> TYPE_IMPORT.matcher(comment.group()).results())
                .map(found ->
                        folder.resolve(found.group(1)).normalize().toString().replace('\\', '/'))
                .toList();
    }

    /** All that {@code starts} lead to, themselves included. */
    Set<String> reachedFrom(List<String> starts) {
        Set<String> reached = new HashSet<>();
        List<String> waiting = new ArrayList<>(starts);
        while (!waiting.isEmpty()) {
            String module = waiting.removeLast();
            if (reached.add(module)) {
                waiting.addAll(own(module));
            }
        }
        return reached;
    }

    /** Circles of modules that import one another, each as a walk that ends where it began. */
    List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        imports.keySet().forEach(module -> walk(module, new LinkedHashMap<>(), done, circles));
        return circles;
    }

    private void walk(String module, Map<String, Integer> way, Set<String> done, List<List<String>> circles) {
        Integer before = way.get(module);
        if (before != null) {
            List<String> circle = new ArrayList<>(List.copyOf(way.keySet()).subList(before, way.size()));
            circle.add(module);
            circles.add(circle);
        } else if (!done.contains(module)) {
            way.put(module, way.size());
            own(module).forEach(next -> walk(next, way, done, circles));
            way.remove(module);
            done.add(module);
        }
    }
}
