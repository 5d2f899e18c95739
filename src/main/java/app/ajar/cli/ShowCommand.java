package app.ajar.cli;

import app.ajar.capture.DraftQueries;
import app.ajar.capture.KnownQueries;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.person.HeldQueries;
import app.ajar.person.HeldText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything held about somebody. */
@Command(name = "show")
final class ShowCommand extends Work {

    private static final String TEXT = "text";
    private static final String HELD = "held";

    @Parameters(paramLabel = "PERSON", arity = "1..*")
    private List<String> person = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = TEXT)
    private String format = TEXT;

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    private String on;

    ShowCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        if (!format.equals(TEXT) && !format.equals(HELD)) {
            throw new Refusal(Refusal.USAGE, Words.of("show.format", format));
        }
        LocalDate today = day(on);
        return ajar.with(journal -> {
            PersonId id = Whose.page(journal, terminal, String.join(" ", person));
            if (format.equals(HELD) && !ajar.json) {
                HeldText.of(new HeldQueries(journal, terminal.clock(), drafts(journal)::unkept), id)
                        .ifPresent(text -> text.lines().forEach(terminal::say));
                return 0;
            }
            Page page = Page.of(journal, id, today);
            if (!document("held", () -> PageItems.of(page))) {
                PageText.of(page, today).forEach(terminal::say);
            }
            return 0;
        });
    }

    private DraftQueries drafts(Journal journal) {
        return new DraftQueries(journal, new KnownQueries(journal, terminal.clock()), terminal.clock());
    }
}
