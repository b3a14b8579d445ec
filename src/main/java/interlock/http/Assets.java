package interlock.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The page and the libraries that it is made of, from the class path: nothing is fetched from another host.
 *
 * <p>{@code /lib/NAME/VERSION/…} is a file of a WebJar and never changes; {@code /edition/NAME/…} is a file of
 * {@code web/} as it is in that {@link Edition}, so it never changes either; a path without a file ending is a state of
 * the page, so it gives the page.
 */
final class Assets {
    /** Where the paths of libraries begin. */
    static final String LIBRARY = "lib/";

    private static final String WEB = "interlock/web/";
    private static final String INDEX = "index.html";
    private static final String GZIP = "gzip";
    private static final List<String> LIBRARIES = List.of("META-INF/resources/_static/", "META-INF/resources/webjars/");
    private static final Pattern SAFE_PATH =
            Pattern.compile("[A-Za-z0-9@_-][A-Za-z0-9@._-]*(/[A-Za-z0-9@_-][A-Za-z0-9@._-]*)*");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, Asset> found = new ConcurrentHashMap<>();
    private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();
    private final Edition edition;
    private final Asset page;

    private record Asset(byte[] bytes, String type, String tag) {
        static Asset of(byte[] bytes, String path) {
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            String tag = '"' + Digests.inAddress(bytes).substring(0, 22) + '"';
            return new Asset(bytes, type, tag);
        }
    }

    Assets() {
        byte[] index = read(WEB, INDEX).orElseThrow().bytes();
        edition = Edition.of(index, path -> file(path).map(Asset::bytes));
        page = Asset.of(edition.page(), INDEX);
    }

    /** Answers with the file at the request's path, or leaves the request alone where there is none. */
    boolean serve(Context context) {
        String path = context.path().substring(1);
        boolean state = !path.substring(path.lastIndexOf('/') + 1).contains(".");
        Optional<Asset> asset = state ? Optional.of(page) : file(Edition.names(path) ? Edition.file(path) : path);
        asset.ifPresent(it -> send(context, it, path.startsWith(LIBRARY) || edition.holds(path)));
        return asset.isPresent();
    }

    /** The page's import map is an inline script: this is the hash by which the content security policy allows it. */
    Optional<String> importMapHash() {
        return Optional.of(IMPORT_MAP.matcher(new String(page.bytes(), StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(script -> Digests.inPolicy(script.group(1).getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Asset> file(String path) {
        return path.startsWith(LIBRARY) ? library(path.substring(LIBRARY.length())) : read(WEB, path);
    }

    private Optional<Asset> library(String path) {
        return LIBRARIES.stream()
                .map(root -> read(root, path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Asset> read(String root, String path) {
        if (!SAFE_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset known = found.get(root + path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(root + path)) {
            if (in == null) {
                return Optional.empty();
            }
            Asset asset = Asset.of(in.readAllBytes(), path);
            found.put(root + path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void send(Context context, Asset asset, boolean lasting) {
        context.header("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", asset.tag());
        context.header("Vary", "Accept-Encoding");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String encodings = context.header("Accept-Encoding");
        context.contentType(asset.type());
        if (encodings == null || !encodings.contains(GZIP)) {
            context.result(asset.bytes());
            return;
        }
        // Once for all readers.
        byte[] shorter = zipped.computeIfAbsent(asset.tag(), tag -> zipped(asset.bytes()));
        context.header("Content-Encoding", GZIP).result(shorter);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes what is written", e);
        }
        return out.toByteArray();
    }
}
