package interlock;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium for the tests of the page, one for the test JVM.
 *
 * <p>One that is installed is used. Where there is none it is obtained: on Debian as root by apt, elsewhere by
 * Playwright. Where that fails too, the message says what to install.
 */
public final class Browser {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browser() {}

    /** The browser that all tests share; each test opens its own context. */
    public static com.microsoft.playwright.Browser shared() {
        return Shared.BROWSER;
    }

    private static final class Shared {
        static final com.microsoft.playwright.Browser BROWSER = launch();
    }

    private static com.microsoft.playwright.Browser launch() {
        Optional<Path> installed = installed().or(Browser::fromApt);
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            com.microsoft.playwright.Browser browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
            return browser;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The tests of the page need a Chromium: install the package 'chromium' of your system, or let"
                            + " Playwright download its own",
                    e);
        }
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromApt() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return installed();
    }

    private static void run(String... command) {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            process.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
