package app.ajar.transfer;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Line;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Opening;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Said;
import app.ajar.capture.language.Who;
import app.ajar.model.Body.Side;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.When;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a block's capture as the capture box would, and lets nothing pass that waits or is kept as text. */
final class Captures {

    /** When a capture of which only the day is known was written. */
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Told told;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    Captures(Told told, ZoneId zone, Supplier<UUID> ids) {
        this.told = told;
        this.zone = zone;
        this.ids = ids;
    }

    /** When the block was written. */
    ZonedDateTime written(Block block) {
        return block.date().atTime(block.time() == null ? EVENING : block.time()).atZone(zone);
    }

    /** Puts all that the block's capture says. */
    List<Entry> take(Block block) {
        List<Who> header = new ArrayList<>();
        block.people().forEach(name -> header.add(new Who.Known(told.person(block.where(), name).id(), name)));
        if (block.text().isEmpty()) {
            return List.of();
        }
        ZonedDateTime at = written(block);
        Context context = Context.at(at.toLocalDateTime(), at.getOffset(), Names.of(told.people()))
                .with(block.time() == null ? When.day(block.date()) : When.at(at.toLocalDateTime(), at.getOffset()))
                .withHeader(header).with(chosen(block));
        Captured captured = Records.of(block.text(), context, ids);
        check(block, captured);
        for (Change change : captured.changes()) {
            if (change instanceof Change.Put put) {
                told.put(put.thing());
            }
        }
        label(block, captured);
        return captured.entries();
    }

    /** The contact chosen above the box: {@code ! channel in person}, {@code ! channel post, mine}. */
    private static @Nullable Opening chosen(Block block) {
        for (Block.Directive directive : block.directives()) {
            if (directive.word().equals(Block.CHANNEL)) {
                return switch (directive.rest()) {
                    case "in person" -> Opening.of(Channel.IN_PERSON, Side.NOT_SAID);
                    case "post, mine" -> Opening.of(Channel.POST, Side.ME);
                    default -> throw new Complaint(directive.where(), "no such contact: " + directive.rest());
                };
            }
        }
        return null;
    }

    private static void check(Block block, Captured captured) {
        captured.leftOut().forEach(left -> {
            throw new Complaint(block.where(), "waits and would be left out: " + left.typed());
        });
        captured.newPeople().forEach(person -> {
            throw new Complaint(block.where(), "somebody new would be made: " + person.name());
        });
        for (Preview.Group group : captured.preview().groups()) {
            for (Preview.Row row : group.rows()) {
                if (row.state() != Preview.State.KEPT) {
                    throw new Complaint(block.where(), "not understood: " + row.text());
                }
                if (row.kind().equals("conversation") && row.text().isEmpty()) {
                    throw new Complaint(block.where(), "something felt, given or asked in no conversation");
                }
            }
        }
    }

    /** Each row of the preview made the next entries; a label in one of its lines names them. */
    private void label(Block block, Captured captured) {
        List<Entry> entries = captured.entries();
        int next = 0;
        int named = 0;
        for (Preview.Group group : captured.preview().groups()) {
            for (Preview.Row row : group.rows()) {
                int count = entries(row, group.part());
                for (String label : labels(block, row)) {
                    if (count != 1) {
                        throw new Complaint(block.where(), "a label of what is not one entry: " + label);
                    }
                    told.label(block.where(), label, entries.get(next).id());
                    named++;
                }
                next += count;
            }
        }
        if (next != entries.size() || named != block.labels().size()) {
            throw new Complaint(block.where(), "the entries are not those of the preview");
        }
    }

    private static List<String> labels(Block block, Preview.Row row) {
        List<String> labels = new ArrayList<>();
        block.labels().forEach((at, label) -> {
            for (Line line : row.lines()) {
                if (line.from() <= at && at < line.to()) {
                    labels.add(label);
                }
            }
        });
        return labels;
    }

    private static int entries(Preview.Row row, Part part) {
        if (!(row.outcome() instanceof Outcome.Says(Said said))) {
            return 0;
        }
        return switch (said) {
            case Said.Text _,Said.No _,Said.Yes _,Said.Broke _,Said.Guess _,Said.Idea _,Said.Promise _,Said.Bought _,Said.Party _,Said.Meet _,Said.Life _,Said.Told _ ->
                1;
            case Said.Preference _,Said.Referral _ -> part.people().size();
            case Said.Felt _,Said.Gave _,Said.Asked _,Said.Challenge _,Said.Eased _,Said.Roles _,Said.Point _,Said.Birthday _,Said.Detail _,Said.Tags _ ->
                0;
        };
    }
}
