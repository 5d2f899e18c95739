package app.ajar.cli;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Parsed;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Who;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.read.Gate;
import app.ajar.read.People;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Finds the one person a command is about, by what a capture would take for their name, or by id. */
final class Whose {

    private static final String BY_ID = "@id:";

    private Whose() {}

    /**
     * The id their page goes by.
     *
     * @throws Refusal if it is nobody, or could be several
     */
    static PersonId page(Journal journal, Terminal terminal, String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        String marked = name.startsWith("@") ? name : "@" + name;
        Names names = journal.read(db -> Names.of(new People(db).known()));
        if (marked.startsWith(BY_ID)) {
            return byId(journal, names, marked.substring(BY_ID.length()));
        }
        OffsetDateTime now = OffsetDateTime.now(terminal.clock());
        Parsed parsed = Parser.parse(marked, Context.at(now.toLocalDateTime(), now.getOffset(), names));
        Part part = parsed.parts().getLast();
        boolean whole = !part.isHeader() && part.nameEnds() == parsed.text().length();
        return switch (whole ? part.people().getFirst() : new Who.New(name)) {
            case Who.Known known -> known.id();
            case Who.Several several -> throw new Refusal(Refusal.NOT_DONE, Candidates.sentence(journal, several));
            case Who.New nobody -> throw new Refusal(Refusal.NOT_DONE, Words.of("who.nobody", nobody.name()));
        };
    }

    private static PersonId byId(Journal journal, Names names, String id) {
        try {
            PersonId page = journal.read(db -> new Gate(db).root(new PersonId(UUID.fromString(id))));
            if (names.person(page) != null) {
                return page;
            }
        } catch (IllegalArgumentException e) {
            // Not an id: nobody has it.
        }
        throw new Refusal(Refusal.NOT_DONE, Words.of("who.no-such-id", BY_ID + id));
    }
}
