package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The page's files: kept by the browser for as long as they are the same, and few. */
@BesideOthers
class AssetsIT {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js))\"");
    private static final String LASTING = "public, max-age=31536000, immutable";

    @Test
    void everyFileThatThePageNamesIsThereForGood() {
        List<String> named = named();
        // A browser fetches six at once; what frames figures is fetched by those who make one, which parts what is
        // shared.
        assertThat(named).hasSizeLessThan(10).anyMatch(path -> path.endsWith("/page.js"));
        assertThat(named).allMatch(path -> path.startsWith("/edition/"));
        for (String path : named) {
            Reply file = Http.get(path);
            assertThat(file.status()).as(path).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).as(path).isEqualTo(LASTING);
        }
    }

    @Test
    void thePageItselfIsAskedForAgainEachTime() {
        Reply page = Http.get("/questions/on-all");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        Reply again = Http.get("/questions/on-all", "If-None-Match", header(page, "ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aPageOpenSinceBeforeAnUpdateGetsItsFilesButDoesNotKeepThem() {
        Reply file = Http.get("/edition/an-older-one/page.js");
        assertThat(file.status()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aBrowserThatLooksForAnIconByItselfGetsThePages() {
        Reply icon = Http.get("/favicon.ico");
        assertThat(icon.status()).isEqualTo(200);
        assertThat(header(icon, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(icon.body()).isEqualTo(Http.get("/icon.svg").body());
    }

    @Test
    void aFileTravelsZipped() throws IOException {
        String path = named().stream()
                .filter(it -> it.endsWith("/page.js"))
                .findFirst()
                .orElseThrow();
        URLConnection connection = RunningProduct.at(path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip, br");
        try (InputStream in = new GZIPInputStream(connection.getInputStream())) {
            assertThat(connection.getHeaderField("Content-Encoding")).isEqualTo("gzip");
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Http.get(path).body());
        }
    }

    private static List<String> named() {
        return NAMED.matcher(Http.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String header(Reply reply, String name) {
        return reply.response().headers().firstValue(name).orElse("");
    }
}
