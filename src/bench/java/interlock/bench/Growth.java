package interlock.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The same figures of made-up markets of several sizes, and the slope of each: the power of the number of facts with
 * which it grows, 1 where ten times the facts take ten times as long.
 */
final class Growth {
    static final String NAME = "Growth";

    private static final int[] SIZES = Stream.of(System.getProperty("bench.growth", "100000,300000,1000000,3000000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .sorted()
            .toArray();
    private static final Path FOLDER = Path.of("target", "bench");

    /** The figures of each size, in the order in which they were taken. */
    private final SortedMap<Integer, List<Figure>> sizes = new TreeMap<>();

    private final StringBuilder text = new StringBuilder();

    private Growth() {}

    private record Figure(String name, String unit, double value) {
        static Figure of(String line) {
            String[] cells = line.split("\t");
            return new Figure(cells[0], cells[1], Double.parseDouble(cells[2]));
        }

        String shown() {
            return unit.equals(MarketOfASize.MILLIS)
                    ? FiguresTable.shown(value)
                    : String.format(Locale.ROOT, "%,.0f %s", value, unit);
        }
    }

    static String measure() throws IOException {
        Growth growth = new Growth();
        for (int facts : SIZES) {
            growth.sizes.put(facts, of(facts));
        }
        return growth.table();
    }

    private static List<Figure> of(int facts) throws IOException {
        Path file = FOLDER.resolve("growth-" + facts + ".tsv");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Xmx" + gigabytes(facts) + "g",
                "-cp",
                System.getProperty("java.class.path"),
                MarketOfASize.class.getName(),
                Integer.toString(facts),
                file.toString()));
        run(command);
        return Files.readAllLines(file).stream().map(Figure::of).toList();
    }

    /** Of heap: one, and one for each million facts. */
    private static int gigabytes(int facts) {
        return 1 + Math.ceilDiv(facts, 1_000_000);
    }

    private static void run(List<String> command) throws IOException {
        try {
            int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (ended != 0) {
                throw new IllegalStateException("It ended with " + ended);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String table() {
        line("");
        line(
                "%d cores, %s, JDK %s; %d facts an entity; of heap 1 GB, and 1 GB more for each million facts.",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                MarketOfASize.FACTS_EACH);
        line("");
        line("| facts | %s | slope |", cells(sizes.keySet(), facts -> String.format(Locale.ROOT, "%,d", facts)));
        line("|---|%s---:|", "---:|".repeat(sizes.size()));
        int figures = sizes.firstEntry().getValue().size();
        for (int figure = 0; figure < figures; figure++) {
            row(figure);
        }
        return text.toString();
    }

    private void row(int figure) {
        List<Figure> row = sizes.values().stream().map(all -> all.get(figure)).toList();
        line(
                "| %s | %s | %s |",
                row.getFirst().name(),
                cells(row, Figure::shown),
                row.size() == 1 ? "" : String.format(Locale.ROOT, "%.2f", slope(row)));
    }

    private static <T> String cells(Collection<T> values, Function<T, String> shown) {
        return values.stream().map(shown).collect(Collectors.joining(" | "));
    }

    /** By least squares of the logarithms. */
    private double slope(List<Figure> row) {
        double[] x = sizes.keySet().stream().mapToDouble(Math::log).toArray();
        double[] y =
                row.stream().mapToDouble(figure -> Math.log(figure.value())).toArray();
        double middleX = mean(x);
        double middleY = mean(y);
        double both = 0;
        double square = 0;
        for (int at = 0; at < x.length; at++) {
            both += (x[at] - middleX) * (y[at] - middleY);
            square += (x[at] - middleX) * (x[at] - middleX);
        }
        return both / square;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
