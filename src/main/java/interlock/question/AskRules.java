package interlock.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What must be right about a way to put a question: its slots and what it says are parameters, and their values allowed. */
record AskRules(List<Parameter> parameters) {

    /** @param fault is told what was found and what to write instead */
    void check(String phrase, BiConsumer<String, String> fault) {
        Ask ask;
        try {
            ask = Ask.read(phrase);
        } catch (IllegalArgumentException e) {
            fault.accept("'" + phrase + "' cannot be read", String.valueOf(e.getMessage()));
            return;
        }
        for (String slot : ask.slots()) {
            if (find(slot).isEmpty() && !slot.equals(Ask.ANYBODY) && !(slot.equals(Ask.WHEN) && asksWhen())) {
                fault.accept("{" + slot + "} is no parameter", KindText.meant(slot, names()));
            }
        }
        for (String braces : ask.unreadable()) {
            fault.accept("'" + braces + "' is no slot", "write {name}, or {name+} for two or more");
        }
        ask.says().forEach((name, value) -> says(name, value, fault));
    }

    private void says(String name, String value, BiConsumer<String, String> fault) {
        Optional<Parameter> parameter = find(name);
        if (parameter.isEmpty()) {
            fault.accept("[" + name + "=" + value + "] names no parameter", KindText.meant(name, names()));
        } else if (parameter.get().kind().read(value, LocalDate.EPOCH).isEmpty()) {
            fault.accept(
                    "[" + name + "=" + value + "] is not allowed",
                    "write " + parameter.get().kind().allowed());
        }
    }

    private boolean asksWhen() {
        return parameters.stream().anyMatch(one -> one.kind() instanceof Kind.Day);
    }

    private Optional<Parameter> find(String name) {
        return parameters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }
}
