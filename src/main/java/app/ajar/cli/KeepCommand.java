package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.store.JournalException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what was said, in the language of the capture box. */
@Command(name = "keep")
final class KeepCommand extends Work {

    private static final String INPUT = "-";
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter AT = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).optionalStart()
            .appendOffsetId().toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Parameters(paramLabel = "TEXT", arity = "0..*")
    private List<String> text = List.of();

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable
    private String at;

    @Option(names = "--lines")
    private boolean lines;

    KeepCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() throws IOException {
        boolean input = text.isEmpty() || text.equals(List.of(INPUT));
        if (lines && !input) {
            throw new Refusal(Refusal.USAGE, Words.of("keep.lines-and-text"));
        }
        When when = at == null ? null : when(at, terminal.clock().getZone());
        if (lines) {
            return ajar.with(journal -> each(journal, when));
        }
        return ajar.with(journal -> {
            tell(new Keeper(journal, terminal).keep(input ? input() : InputLines.unfold(String.join(" ", text)),
                    when), journal);
            terminal.flush();
            return 0;
        });
    }

    private String input() {
        try {
            InputLines.Line all = new InputLines(terminal.in()).all();
            if (!all.whole()) {
                throw new Refusal(Refusal.NOT_DONE, Words.of("keep.too-long"));
            }
            return all.text();
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("keep.unreadable"));
        }
    }

    private int each(Journal journal, @Nullable When when) {
        Keeper keeper = new Keeper(journal, terminal);
        InputLines in = new InputLines(terminal.in());
        int status = 0;
        try {
            for (InputLines.Line line = in.next(); line != null; line = in.next()) {
                if (line.whole() && line.text().isBlank()) {
                    continue;
                }
                String reason = keep(keeper, line, when, journal);
                if (reason != null) {
                    status = Refusal.NOT_DONE;
                    refused(reason);
                }
                terminal.out().flush();
                journal.snapshotIfDue();
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_DONE, Words.of("keep.unreadable"));
        }
        return status;
    }

    /** Keeps a line and says so; or the reason why it is not kept. */
    private @Nullable String keep(Keeper keeper, InputLines.Line line, @Nullable When when, Journal journal) {
        if (!line.whole()) {
            return Words.of("keep.too-long");
        }
        try {
            tell(keeper.keep(InputLines.unfold(line.text()), when), journal);
            return null;
        } catch (Refusal e) {
            return e.sentence();
        } catch (JournalException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void refused(String reason) {
        if (!document("refused", () -> List.of(new Item().with("reason", reason)))) {
            terminal.out().print(Terminal.visible(Words.of("keep.refused", reason), false) + "\n");
        }
    }

    private void tell(List<Thing> kept, Journal journal) {
        if (!document("kept", () -> Items.kept(journal, kept))) {
            terminal.say(kept.stream().map(thing -> thing.ref().id().toString()).collect(Collectors.joining(" ")));
        }
    }

    /** A time with its offset, a time as read off the wall, or a day. */
    static When when(String typed, ZoneId zone) {
        When when = parse(typed, zone);
        if (when == null || when.date().getYear() < 1 || when.date().getYear() > LAST_YEAR) {
            throw new Refusal(Refusal.USAGE, Words.of("keep.at", typed));
        }
        return when;
    }

    private static @Nullable When parse(String typed, ZoneId zone) {
        try {
            TemporalAccessor read = AT.parseBest(typed, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case OffsetDateTime time -> When.at(time.toLocalDateTime(), time.getOffset());
                case LocalDateTime time -> When.at(time, zone.getRules().getOffset(time));
                default -> When.day(LocalDate.from(read));
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
