package interlock.question;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What may stand in the slots of a sentence.
 *
 * @param known the parameters and columns that it may name
 */
record SlotRules(List<String> known, List<Column> columns) {

    /** @param fault takes what is wrong, and what to write instead */
    void check(Headline headline, BiConsumer<String, String> fault) {
        for (Part.Slot slot : headline.slots()) {
            if (!known.contains(slot.name()) && !isRange(slot.name())) {
                fault.accept(
                        slot.written() + " is neither a parameter nor a column that may stand here",
                        KindText.meant(slot.name(), known));
            }
            mark(slot.written(), slot.mark(), fault);
        }
        for (Part.Rows list : headline.lists()) {
            mark(list.written(), list.mark(), fault);
            if (!list.by().isEmpty() && !known.contains(list.by()) && !isRange(list.by())) {
                fault.accept(
                        "'" + list.by() + "' in " + list.written() + " is neither a column nor the stem of two",
                        KindText.meant(list.by(), known));
            }
        }
        for (String braces : headline.unreadable()) {
            fault.accept(
                    "'" + braces + "' is no slot",
                    "write {name}, {name:one|many}, {name:one|many|none}, {name?one|two|many} or {first name}; CONTRIBUTING has the others");
        }
    }

    private boolean isRange(String stem) {
        return known.contains(stem + "Min") && known.contains(stem + "Max");
    }

    private void mark(String written, String mark, BiConsumer<String, String> fault) {
        List<String> marks = columns.stream()
                .filter(column -> column.type() == Column.Type.BOOLEAN)
                .map(Column::name)
                .toList();
        if (!mark.isEmpty() && !marks.contains(mark)) {
            fault.accept("'" + mark + "' in " + written + " is no column of booleans", KindText.meant(mark, marks));
        }
    }
}
