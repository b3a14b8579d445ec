package interlock.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import interlock.fixtures.Chromium;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An empty page in the Chromium of the tests, in which modules of this project read, check and try others: what needs
 * Node elsewhere needs only the browser that is there anyway.
 *
 * <p>Under its address stand the folders of the project that the page is made of, as they lie on the disk, and under
 * {@code /webjars/} the libraries of the test class path.
 */
final class Workbench implements AutoCloseable {
    static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final List<String> SERVED = List.of("/web/", "/src/test/", "/target/libraries/");
    private static final String TOOLS = "/src/test/resources/interlock/web/";
    private static final Map<String, String> TYPES =
            Map.of(".js", "text/javascript", ".mjs", "text/javascript", ".json", "application/json");

    private final HttpServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Workbench() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Workbench::serve);
        server.start();
        context = Chromium.shared().newContext();
        page = context.newPage();
        page.onPageError(errors::add);
        page.navigate("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    /** Loads a script that is no module, such as {@code /webjars/typescript/…}. */
    void load(String address) {
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(address));
    }

    /**
     * What the default export of a module makes of {@code given}.
     *
     * @param tool a module among the resources of this package
     * @param given what JSON can hold
     */
    Object run(String tool, Object given) {
        Object made = page.evaluate(
                "async ([module, given]) => (await import(module)).default(given)", List.of(TOOLS + tool, given));
        if (!errors.isEmpty()) {
            throw new IllegalStateException(tool + " failed: " + String.join("\n", errors));
        }
        return made;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            byte @Nullable [] content = content(path);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
            if (content != null) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static byte @Nullable [] content(String path) throws IOException {
        if (path.equals("/")) {
            return ("<!doctype html><title>Workbench</title><script type=importmap>" + importMap() + "</script>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith("/webjars/")) {
            return library(path.split("/", 4)[2], path.split("/", 4)[3]);
        }
        Path file = PROJECT.resolve(path.substring(1)).normalize();
        boolean served = SERVED.stream().anyMatch(folder -> file.startsWith(PROJECT.resolve(folder.substring(1))));
        return served && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** The libraries by the names that modules have for them, from the same file as for the bundler and the compiler. */
    private static String importMap() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode imports = json.createObjectNode();
        JsonNode paths = json.readTree(Path.of("web/jsconfig.json").toFile())
                .path("compilerOptions")
                .path("paths");
        paths.properties().forEach(path -> {
            String target = path.getValue().get(0).asText();
            // A browser's map knows a star at the end only, and has none for it.
            if (path.getKey().endsWith("*") == target.endsWith("*")) {
                imports.put(
                        path.getKey().replace("*", ""),
                        target.replaceFirst("^\\.\\.", "").replace("*", ""));
            }
        });
        return json.createObjectNode().set("imports", imports).toString();
    }

    /** A file of a WebJar, whose folder has the version in its name. */
    private static byte @Nullable [] library(String name, String file) throws IOException {
        Properties about = new Properties();
        try (InputStream in = resource("/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name))) {
            about.load(in);
        }
        String version = about.getProperty("version");
        try (InputStream in = resource("/META-INF/resources/webjars/%s/%s/%s".formatted(name, version, file))) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = Workbench.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException("Not on the class path of the tests: " + path);
        }
        return in;
    }

    private static String type(String path) {
        int dot = path.lastIndexOf('.');
        return TYPES.getOrDefault(dot < 0 ? "" : path.substring(dot), "text/html; charset=utf-8");
    }

    @Override
    public void close() {
        context.close();
        server.stop(0);
    }
}
