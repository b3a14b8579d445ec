package interlock.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page and the libraries that it is made of, from the class path: nothing is fetched from another host.
 *
 * <p>{@code /lib/NAME/VERSION/…} is a file of a WebJar and never changes; everything else is a file of {@code web/};
 * a path without a file ending is a state of the page, so it gives the page.
 */
final class Assets {
    private static final String WEB = "interlock/web/";
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

    private record Asset(byte[] bytes, String type, String tag) {}

    /** Answers with the file at the request's path, or leaves the request alone where there is none. */
    boolean serve(Context context) {
        String path = context.path().substring(1);
        boolean library = path.startsWith("lib/");
        Optional<Asset> asset = library ? library(path.substring("lib/".length())) : page(path);
        asset.ifPresent(it -> send(context, it, library));
        return asset.isPresent();
    }

    /** The page's import map is an inline script: this is the hash by which the content security policy allows it. */
    Optional<String> importMapHash() {
        return page("").map(index -> IMPORT_MAP.matcher(new String(index.bytes(), StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(script -> "sha256-" + sha256(script.group(1).getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Asset> library(String path) {
        return LIBRARIES.stream()
                .map(root -> read(root, path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Asset> page(String path) {
        boolean state = !path.substring(path.lastIndexOf('/') + 1).contains(".");
        return read(WEB, state ? "index.html" : path);
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
            byte[] bytes = in.readAllBytes();
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            Asset asset = new Asset(bytes, type, '"' + sha256(bytes).substring(0, 22) + '"');
            found.put(root + path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void send(Context context, Asset asset, boolean library) {
        context.header("Cache-Control", library ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", asset.tag());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(asset.type()).result(asset.bytes());
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
