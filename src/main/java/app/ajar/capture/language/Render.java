package app.ajar.capture.language;

import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes captures as they would be typed: reading them again gives the same records. */
public final class Render {

    private final Context context;

    private Render(Context context) {
        this.context = context;
    }

    /**
     * What to type for one record.
     *
     * @param people whom to name above the box
     * @param chosen the contact to choose above the box, or null if the text tells it or there was none
     */
    public record Typing(String text, List<PersonId> people, @Nullable Opening chosen) {

        public Typing {
            people = List.copyOf(people);
        }
    }

    /** One line with its mark, as it is read in a part about the people of the context's header. */
    public static String line(Said said, Context context) {
        return new Render(context).line(said);
    }

    /** A whole capture. */
    public static String capture(Parsed parsed, Context context) {
        return new Render(context).capture(parsed);
    }

    /**
     * What to type for a record; of a person their birthday and tags.
     *
     * @param context knows by name everybody the record speaks of
     * @return null for what no capture makes
     */
    public static @Nullable Typing record(Thing thing, Context context) {
        Sayings sayings = Sayings.of(thing, context.names());
        if (sayings == null) {
            return null;
        }
        Context header = context.about(sayings.people().toArray(PersonId[]::new)).with(sayings.chosen());
        Render render = new Render(header);
        List<String> lines = new ArrayList<>();
        sayings.said().forEach(said -> lines.add(render.line(said)));
        if (thing instanceof Entry(_, _, _, _, _, app.ajar.model.Body.Gathering gathering, _)) {
            for (var guest : gathering.guests()) {
                lines.add("@" + render.name(sayings.who(guest.person())));
            }
        }
        return new Typing(String.join("\n", lines), sayings.people(), sayings.chosen());
    }

    private String line(Said said) {
        List<String> ways = new ArrayList<>(RenderMarks.ways(said, this::name));
        if (said instanceof Said.Text(String text, _) && looksLikeMore(text) && context.header().size() == 1) {
            ways.add("@" + name(context.header().getFirst()) + ": " + text);
        }
        if (!(said instanceof Said.Text)) {
            RenderMarks.ways(said, this::name).forEach(way -> ways.add(way.replaceFirst("^(/\\p{L}+) ?", "$1: ")));
        }
        for (String way : ways) {
            List<Line> read = Parser.parse(way, context).lines();
            if (read.size() == 1 && said.equals(Plan.said(read.getFirst()))) {
                return way;
            }
        }
        return ways.getFirst();
    }

    /** Whether plain text begins as if it were not: behind a name it is text all the same. */
    private static boolean looksLikeMore(String text) {
        return text.startsWith("/") || text.startsWith("@");
    }

    /** A name that is read as this person: theirs if it is nobody else's, else their id. */
    private String name(Who who) {
        return switch (who) {
            case Who.Known(PersonId id, String name) -> {
                NameReader.Found found = new NameReader(context).read(name, ':');
                boolean theirs = found.end() == name.length() && name.indexOf(',') < 0
                        && found.who() instanceof Who.Known(PersonId read, _) && read.equals(id);
                yield theirs ? name : "id:" + id;
            }
            case Who.New made -> made.name();
            case Who.Several several -> several.name();
        };
    }

    private String capture(Parsed parsed) {
        StringBuilder text = new StringBuilder();
        for (Part part : parsed.parts()) {
            if (!part.isHeader()) {
                newLine(text);
                text.append('@').append(name(part.people().getFirst()));
            }
            Render within = new Render(part.isHeader() ? context : context.withHeader(part.people()));
            int behind = -1;
            for (Line line : part.lines()) {
                Said said = Plan.said(line);
                boolean first = line == part.lines().getFirst() && !part.isHeader();
                if (first && said instanceof Said.Text(String plain, _) && looksLikeMore(plain)) {
                    text.append(": ").append(plain);
                    behind = line.to();
                    continue;
                }
                if (line.from() != behind) {
                    newLine(text);
                }
                text.append(said == null || part.waits() ? line.typed() : within.line(said));
                behind = line.to();
            }
        }
        return text.toString();
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}
