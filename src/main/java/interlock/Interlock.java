package interlock;

import interlock.answers.Graph;
import interlock.console.Console;
import interlock.dataset.check.UploadFolder;
import interlock.dataset.load.FirstLoad;
import interlock.event.EventKind;
import interlock.http.JsonLog;
import interlock.http.WebServer;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.question.FaultyQuestions;
import interlock.question.Questions;
import interlock.watch.Webhooks;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The main class: settings, commands, wiring, orderly stop. */
public final class Interlock implements AutoCloseable {
    /** A system property: {@code true} where it ends before anybody asks a second time. */
    private static final String STAYS_COLD = "interlock.stays.cold";

    private static final Duration LONGEST_STOP = Duration.ofSeconds(9);
    /** Where Neo4j works on what it cannot end, it does not end either: what else there is has ended by then. */
    private static final Duration LONGEST_STOP_WITHOUT_HOPE = Duration.ofSeconds(5);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);
    /** As the shell tells of a process that SIGTERM has ended. */
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    private final OpenGraph opened;
    private final JsonLog events;
    private final Console console;
    private final WebServer web;
    private final Questions questions;
    private final @Nullable Webhooks webhooks;
    private final Duration neo4jStart;

    private Interlock(
            OpenGraph opened,
            JsonLog events,
            Console console,
            WebServer web,
            Questions questions,
            @Nullable Webhooks webhooks,
            Duration neo4jStart) {
        this.opened = opened;
        this.events = events;
        this.console = console;
        this.web = web;
        this.questions = questions;
        this.webhooks = webhooks;
        this.neo4jStart = neo4jStart;
    }

    /** Starts the product, and stops it in order when the process is asked to end; with arguments, does a command. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            boolean asks = arguments[0].equals(AskCommand.NAME);
            int quick = asks ? QuickAsk.run(System.getenv(), arguments) : QuickAsk.NOT_PLAIN;
            int status = quick == QuickAsk.NOT_PLAIN ? Commands.run(System.getenv(), arguments) : quick;
            if (asks) {
                // Nothing is open any more; before an exit Java would look through all jars for somebody to tell of it.
                Runtime.getRuntime().halt(status);
            }
            if (status != Commands.SERVING) {
                System.exit(status);
            }
            return;
        }
        QuietLibraries.quieten();
        Interlock running = startOrSayWhy(System.getenv(), System.err);
        if (running == null) {
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "orderly stop"));
        running.greet(System.out);
        running.exitWhenAllPlacesAreLost(Settings.from(System.getenv()).exitWhenLost());
        if (!Boolean.getBoolean(STAYS_COLD)) {
            Thread.ofPlatform().daemon().name("warm-up").start(running::warmUp);
        }
    }

    /** The product, or null where it cannot start, and then a sentence that says why. */
    static @Nullable Interlock startOrSayWhy(Map<String, String> environment, PrintStream err) {
        try {
            return start(environment);
        } catch (FaultyQuestions e) {
            err.println("Interlock cannot start. The question files have faults:\n" + e.getMessage());
        } catch (StartFailure e) {
            err.println("Interlock cannot start. " + e.getMessage());
        } catch (GraphFailure e) {
            err.println("Interlock cannot start. " + e.getMessage() + (e.hint() == null ? "" : ". " + e.hint()));
        }
        return null;
    }

    /**
     * Starts the product: questions, Neo4j, the data set into an empty graph, the page.
     *
     * @param environment the settings by their names, as in the README; what is not named stands at its default
     * @throws StartFailure in one line for the person who started it
     */
    public static Interlock start(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        WebServer.refuseTakenPort(settings.serving());
        CompletableFuture<Questions> prepared = CompletableFuture.supplyAsync(Interlock::prepare);
        Instant before = Instant.now();
        OpenGraph opened = OpenGraph.toServe(settings);
        Duration neo4j = Duration.between(before, Instant.now());
        JsonLog events = JsonLog.to(settings.eventLog(), "events");
        Console console = new Console(opened.database().address(), settings.limits(), events);
        Webhooks webhooks = null;
        try {
            Questions questions = waitedFor(prepared);
            if (opened.database().size().entities() == 0) {
                FirstLoad.into(opened.graph(), settings.data());
            }
            UploadFolder.clear(settings.uploads());
            webhooks = settings.webhooks() == null
                    ? null
                    : Webhooks.of(settings.webhooks(), opened.graph(), questions, events);
            WebServer web = WebServer.start(settings.serving(), opened.graph(), console, questions, events);
            if (opened.database().address().isEmbedded()) {
                PageAddress.keepIn(
                        settings.home(),
                        web.address(),
                        opened.database().address().uri().getPort());
            }
            Interlock started = new Interlock(opened, events, console, web, questions, webhooks, neo4j);
            started.tellStart();
            return started;
        } catch (RuntimeException e) {
            if (webhooks != null) {
                webhooks.close();
            }
            events.close();
            console.close();
            opened.close();
            throw e;
        }
    }

    private void tellStart() {
        Size size = opened.database().size();
        events.write(
                EventKind.START,
                Map.of(
                        "page",
                        web.address().toString(),
                        "neo4j",
                        opened.database().address().mode(),
                        "entities",
                        size.entities(),
                        "facts",
                        size.facts()));
    }

    /** What a start needs besides Neo4j, done while that opens its store. */
    private static Questions prepare() {
        Questions questions = Questions.bundled();
        WebServer.prepare();
        return questions;
    }

    private static Questions waitedFor(CompletableFuture<Questions> prepared) {
        try {
            return prepared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Says where it is, and what is in it. */
    void greet(PrintStream out) {
        Size size = opened.database().size();
        Neo4jAddress bolt = opened.database().address();
        out.println("Page   " + web.address());
        out.println("Bolt   " + bolt.uri() + "  " + bolt.credentials());
        out.println("Graph  " + size.entities() + " entities, " + size.facts() + " facts");
        Instant javaStarted =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        Duration start = Duration.between(javaStarted, Instant.now());
        out.printf(
                Locale.ROOT,
                "Ready  after %.1f s, of which Neo4j took %.1f s%n",
                start.toMillis() / 1000.0,
                neo4jStart.toMillis() / 1000.0);
    }

    /** After the page is served, so that nobody waits for it. */
    private void warmUp() {
        try {
            opened.graph().warmUp(questions.all(), LocalDate.now());
            console.warmUp();
        } catch (IllegalStateException e) {
            // The driver is closed: the product was asked to stop in the middle of it.
            return;
        }
        ClassArchive archive = ClassArchive.wanted();
        if (archive != null) {
            archive.makeForTheNextStart();
        }
    }

    /** For a supervisor, which starts it again: until then people's own Cypher would have no place. */
    private void exitWhenAllPlacesAreLost(Duration longest) {
        LostPlaces.watch(console, longest, () -> {
            events.write(EventKind.ALL_PLACES_LOST, Map.of("lost", console.lost(), "seconds", longest.toSeconds()));
            System.err.println("Stopped, since Neo4j has ended no statement of the console for " + longest.toSeconds()
                    + " s (INTERLOCK_EXIT_WHEN_LOST_SECONDS)");
            isDoneWithin(longestStop(), this::close);
            Runtime.getRuntime().halt(LostPlaces.EXIT_STATUS);
        });
    }

    /** Where the page is. */
    public URI page() {
        return web.address();
    }

    /** The market in Neo4j. */
    public Graph graph() {
        return opened.graph();
    }

    /** The Neo4j behind it. */
    public Database database() {
        return opened.database();
    }

    /** People's own Cypher. */
    public Console console() {
        return console;
    }

    /**
     * Stops in order, or without order where Neo4j works on what it cannot end: as after a crash, the next start finds
     * every change that was acknowledged, and puts the store right.
     */
    private void stop() {
        if (!isDoneWithin(longestStop(), this::close)) {
            System.err.println(
                    "Stopped without Neo4j, which does not end in time; the next start puts its store right");
            Runtime.getRuntime().halt(ENDED_BY_SIGNAL);
        }
    }

    private Duration longestStop() {
        return console.lost() > 0 ? LONGEST_STOP_WITHOUT_HOPE : LONGEST_STOP;
    }

    private static boolean isDoneWithin(Duration longest, Runnable work) {
        Thread worker = Thread.ofPlatform().daemon().name("stopping").start(work);
        try {
            return worker.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets running requests end, then closes the drivers, then Neo4j. */
    @Override
    public void close() {
        events.write(EventKind.STOP, Map.of("page", web.address().toString()));
        if (webhooks != null) {
            webhooks.close();
        }
        web.close();
        // A driver waits for connections on which Neo4j does not answer; they end with Neo4j.
        isDoneWithin(LONGEST_GOODBYE, console::close);
        opened.close();
        PageAddress.forget(web.address());
        events.close();
    }
}
