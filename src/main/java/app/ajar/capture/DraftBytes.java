package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Settlement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as bytes, its text char for char, half characters too. */
final class DraftBytes {

    /** No id begins so: its version would be four. */
    private static final long MAGIC = 0x414A_4452_4146_4632L;
    private static final int OLD_HEAD = 16;

    private DraftBytes() {}

    static byte[] of(Draft draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + 2 * draft.text().length());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MAGIC);
            write(out, draft.id());
            out.writeLong(draft.begun().toEpochDay());
            head(out, draft.asked().head());
            out.writeInt(draft.asked().choices().size());
            for (Map.Entry<String, Choice> choice : draft.asked().choices().entrySet()) {
                out.writeUTF(choice.getKey());
                id(out, choice.getValue() instanceof Choice.This(PersonId id) ? id : null);
            }
            out.writeInt(draft.asked().ticked().size());
            for (Tick tick : draft.asked().ticked()) {
                out.writeUTF(tick.what().name());
                write(out, tick.settled().value());
                write(out, tick.person().value());
            }
            out.writeInt(draft.text().length());
            out.writeChars(draft.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(DataOutputStream out, Head head) throws IOException {
        out.writeInt(head.with().size());
        for (Token token : head.with()) {
            id(out, token.id());
            out.writeUTF(token.name());
        }
        Opening opening = head.chosen();
        out.writeBoolean(opening != null);
        if (opening != null) {
            name(out, opening.channel());
            out.writeUTF(opening.started().name());
            out.writeBoolean(opening.answered());
            out.writeInt(opening.minutes() == null ? -1 : opening.minutes());
        }
        Head.Day day = head.day();
        out.writeBoolean(day != null);
        if (day != null) {
            name(out, day.kind());
            out.writeLong(day.when().date().toEpochDay());
            out.writeLong(day.when().time() == null ? -1 : day.when().time().toNanoOfDay());
            out.writeInt(day.when().offset() == null ? 0 : day.when().offset().getTotalSeconds());
        }
    }

    /**
     * A draft again; also one of the first form, which was its id and its text.
     *
     * @param page of the person it was typed on, as the first form did not say
     * @param today for one that does not say when it was begun
     * @throws IllegalArgumentException if these are not a draft's bytes
     */
    static Draft read(byte[] bytes, List<Token> page, LocalDate today) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long first = in.readLong();
            if (first != MAGIC) {
                UUID id = new UUID(first, in.readLong());
                return new Draft(id, today, Asked.NOTHING.with(Head.EMPTY.with(page))
                        .with(text(in, (bytes.length - OLD_HEAD) / Character.BYTES)));
            }
            UUID id = uuid(in);
            LocalDate begun = LocalDate.ofEpochDay(in.readLong());
            Head head = head(in);
            Map<String, Choice> choices = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String typed = in.readUTF();
                PersonId chosen = person(in);
                choices.put(typed, chosen == null ? new Choice.NewPerson() : new Choice.This(chosen));
            }
            Set<Tick> ticked = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                ticked.add(new Tick(Settlement.What.valueOf(in.readUTF()), new EntryId(uuid(in)),
                        new PersonId(uuid(in))));
            }
            return new Draft(id, begun, new Asked(text(in, in.readInt()), head, choices, ticked));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not a draft", e);
        }
    }

    private static Head head(DataInputStream in) throws IOException {
        List<Token> with = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            with.add(new Token(person(in), in.readUTF()));
        }
        Opening opening = null;
        if (in.readBoolean()) {
            String channel = in.readUTF();
            Body.Side started = Body.Side.valueOf(in.readUTF());
            boolean answered = in.readBoolean();
            int minutes = in.readInt();
            opening = new Opening(channel.isEmpty() ? null : Channel.valueOf(channel), started, answered,
                    minutes < 0 ? null : minutes);
        }
        return new Head(with, opening, in.readBoolean() ? day(in) : null);
    }

    private static Head.Day day(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        LocalDate date = LocalDate.ofEpochDay(in.readLong());
        long time = in.readLong();
        int offset = in.readInt();
        return new Head.Day(kind.isEmpty() ? null : DayChoice.Kind.valueOf(kind), time < 0
                ? When.day(date)
                : When.at(date.atTime(LocalTime.ofNanoOfDay(time)), ZoneOffset.ofTotalSeconds(offset)));
    }

    private static String text(DataInputStream in, int length) throws IOException {
        StringBuilder text = new StringBuilder(Math.max(0, length));
        for (int left = length; left > 0; left--) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private static void name(DataOutputStream out, @Nullable Enum<?> constant) throws IOException {
        out.writeUTF(constant == null ? "" : constant.name());
    }

    private static void id(DataOutputStream out, @Nullable PersonId id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            write(out, id.value());
        }
    }

    private static @Nullable PersonId person(DataInputStream in) throws IOException {
        return in.readBoolean() ? new PersonId(uuid(in)) : null;
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
