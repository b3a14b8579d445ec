package interlock.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The page, from the class path: nothing is fetched from another host.
 *
 * <p>{@code /edition/NAME/…} is a file of the page as it is in that {@link AssetVersion}, so it never changes; a path without
 * a file ending is a state of the page, so it gives the page.
 */
final class Assets {
    private static final String WEB = "interlock/web/";
    private static final String INDEX = "index.html";
    /** What a browser asks for beside a file that is no page, and is given the page's own icon. */
    private static final String FAVICON = "favicon.ico";

    private static final String ICON = "icon.svg";
    private static final String GZIP = "gzip";
    private static final Pattern SAFE_PATH =
            Pattern.compile("[A-Za-z0-9@_-][A-Za-z0-9@._-]*(/[A-Za-z0-9@_-][A-Za-z0-9@._-]*)*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "map", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, Asset> found = new ConcurrentHashMap<>();
    private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();
    private final AssetVersion edition;
    private final Asset page;

    private record Asset(byte[] bytes, String type, String tag) {
        static Asset of(byte[] bytes, String path) {
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            String tag = '"' + Digests.inAddress(bytes).substring(0, 22) + '"';
            return new Asset(bytes, type, tag);
        }
    }

    private final PageHead head;

    /** @param head what the page is told of each address */
    Assets(PageHead head) {
        this.head = head;
        byte[] index = read(INDEX).orElseThrow().bytes();
        edition = AssetVersion.of(index, path -> read(path).map(Asset::bytes));
        page = Asset.of(edition.page(), INDEX);
    }

    /** Answers with the file at the request's path, or leaves the request alone where there is none. */
    boolean serve(Context context) {
        String asked = context.path().substring(1);
        String path = asked.equals(FAVICON) ? ICON : asked;
        boolean state = PageHead.isOfStory(context.path())
                || !path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (state) {
            Asset here = Asset.of(head.on(page.bytes(), context), INDEX);
            send(context, here, () -> zipped(here.bytes()), false);
            return true;
        }
        Optional<Asset> asset = read(AssetVersion.names(path) ? AssetVersion.file(path) : path);
        // Zipped once for all readers.
        asset.ifPresent(it -> send(
                context, it, () -> zipped.computeIfAbsent(it.tag(), tag -> zipped(it.bytes())), edition.holds(path)));
        return asset.isPresent();
    }

    private Optional<Asset> read(String path) {
        if (!SAFE_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset known = found.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(WEB + path)) {
            if (in == null) {
                return Optional.empty();
            }
            Asset asset = Asset.of(in.readAllBytes(), path);
            found.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void send(Context context, Asset asset, Supplier<byte[]> shorter, boolean lasting) {
        context.header("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", asset.tag());
        context.res().addHeader("Vary", "Accept-Encoding");
        if (context.statusCode() == 200 && asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String encodings = context.header("Accept-Encoding");
        context.contentType(asset.type());
        if (encodings == null || !encodings.contains(GZIP)) {
            context.result(asset.bytes());
            return;
        }
        context.header("Content-Encoding", GZIP).result(shorter.get());
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
