package interlock.dataset.mapping;

import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.text.Abridged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows with a fault said before they were mapped: read again, since to keep all of them would take as much room as the files. */
final class SaidRows {
    private static final int LONGEST = 240;
    private static final int LONGEST_CELL = 60;

    private SaidRows() {}

    /** By place, the record in the file, such as {@code Firm 'Acme', Day '3/2/25'}. */
    static Map<Place, String> of(Path folder, Mapping mapping, Collection<Fault> faults) {
        Set<Place> wanted = new HashSet<>();
        faults.forEach(fault -> wanted.add(fault.place()));
        Set<String> sheets = new LinkedHashSet<>();
        mapping.blocks().forEach(block -> block.files().forEach(file -> sheets.add(file + "\n" + block.sheet())));
        Map<Place, String> said = new HashMap<>();
        ForeignFiles files = new ForeignFiles(folder, mapping, new Faults());
        for (String each : sheets) {
            String file = each.substring(0, each.indexOf('\n'));
            if (wanted.stream().anyMatch(place -> place.file().startsWith(file) && place.line() > 0)) {
                files.read(file, each.substring(each.indexOf('\n') + 1), new Place(file, 0), new Sayer(wanted, said));
            }
        }
        return said;
    }

    private static final class Sayer implements ForeignFile.Reader {
        private final Set<Place> wanted;
        private final Map<Place, String> said;
        private List<String> names = List.of();

        Sayer(Set<Place> wanted, Map<Place, String> said) {
            this.wanted = wanted;
            this.said = said;
        }

        @Override
        public boolean columns(Columns columns) {
            names = columns.names();
            return true;
        }

        @Override
        public void record(Place place, List<String> cells) {
            if (!wanted.contains(place)) {
                return;
            }
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    String cell = cells.get(i).strip().replaceAll("\\s+", " ");
                    parts.add(names.get(i) + " '" + Abridged.text(cell, LONGEST_CELL) + "'");
                }
            }
            said.put(place, Abridged.text(String.join(", ", parts), LONGEST));
        }
    }
}
