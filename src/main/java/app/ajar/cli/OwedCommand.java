package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.model.PersonId;
import app.ajar.read.Debts;
import app.ajar.rules.Owed;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is owed to whom, also what no card shows any more. */
@Command(name = "owed")
final class OwedCommand extends Work {

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    private String on;

    OwedCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        LocalDate day = day(on);
        return ajar.with(journal -> {
            List<Owed.Debt> debts = journal.read(db -> new Debts(db).of(day));
            Set<PersonId> people = new LinkedHashSet<>();
            debts.forEach(debt -> {
                people.add(debt.person());
                people.addAll(debt.about());
            });
            Map<PersonId, String> names = Items.names(journal, people);
            if (!document("owed", () -> debts.stream().map(debt -> item(debt, names)).toList())) {
                debts.forEach(debt -> terminal.say(line(debt, names)));
            }
            return 0;
        });
    }

    private static Item item(Owed.Debt debt, Map<PersonId, String> names) {
        String text = text(debt);
        return Item.of(debt.person(), debt.about(), names).with("owed", Words.name(debt.kind()))
                .with("since", debt.since().toString()).with("evidence", debt.evidence().id().toString())
                .with("text", text.isEmpty() ? null : text);
    }

    private static String line(Owed.Debt debt, Map<PersonId, String> names) {
        String about = Words.list(debt.about().stream().map(id -> names.getOrDefault(id, "")).toList(), "and");
        String text = text(debt).strip().lines().findFirst().orElse("");
        return names.getOrDefault(debt.person(), "") + ": " + Words.of("owed." + debt.kind(), about)
                + (text.isEmpty() ? "" : ": " + text) + " (" + debt.since() + ")";
    }

    /** What is private stands on the person's page alone. */
    private static String text(Owed.Debt debt) {
        return debt.evidence().confidential() ? "" : debt.evidence().text();
    }
}
