package interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's sources and their tests as Prettier writes them, with the settings of {@code .prettierrc.json}. */
class FormatIT {
    private static final boolean WRITE = "write".equals(System.getProperty("page.format"));
    private static final List<String> FOLDERS = List.of("web", "src/test/web", "src/test/resources/interlock/web");
    private static final String[] ENDINGS = {".js", ".css", ".html", ".json", ".d.ts"};

    @Test
    void everySourceIsFormatted() throws IOException {
        Map<?, ?> settings =
                new ObjectMapper().readValue(Path.of(".prettierrc.json").toFile(), Map.class);
        List<List<String>> sources = new ArrayList<>();
        for (String file : sources()) {
            sources.add(List.of(file, Files.readString(Path.of(file))));
        }
        List<String> unlike = new ArrayList<>();
        try (Workbench bench = new Workbench()) {
            Object made = bench.run("format.js", Map.of("settings", settings, "sources", sources));
            for (Object one : (List<?>) made) {
                List<?> pathAndText = (List<?>) one;
                unlike.add((String) pathAndText.get(0));
                if (WRITE) {
                    Files.writeString(Path.of((String) pathAndText.get(0)), (String) pathAndText.get(1));
                }
            }
        }
        if (!WRITE) {
            assertThat(unlike)
                    .as("not as Prettier writes it (mvn verify -Dit.test=FormatIT -Dpage.format=write does)")
                    .isEmpty();
        }
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : FOLDERS) {
            sources.addAll(Sources.under(Path.of(folder), ENDINGS));
        }
        return sources;
    }
}
