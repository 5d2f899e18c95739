package app.ajar.erase;

import app.ajar.erase.EraseModel.Row;
import app.ajar.erase.EraseModel.Shown;
import app.ajar.erase.EraseModel.State;
import app.ajar.keep.Erasure;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what would go, what names them, and what was done. */
final class EraseWords {

    private final Messages messages = Messages.of(EraseWords.class);
    private final Words words = new Words(messages);
    private final Clock clock;

    EraseWords(Clock clock) {
        this.clock = clock;
    }

    Messages messages() {
        return messages;
    }

    Shown reading() {
        return new Shown(State.READING, messages.say("erase.title.any"), List.of(messages.say("erase.reading")), "",
                List.of(), "");
    }

    Shown deciding(EraseQueries.Look look) {
        Erasure erasure = look.erasure();
        String name = Words.name(erasure.name());
        List<String> said = new ArrayList<>();
        Map<Ref.Kind, Integer> held = erasure.held();
        int entries = held.getOrDefault(Ref.Kind.ENTRY, 0);
        int points = held.getOrDefault(Ref.Kind.CONTACT_POINT, 0);
        int people = held.getOrDefault(Ref.Kind.PERSON, 1);
        int all = held.values().stream().mapToInt(Integer::intValue).sum();
        said.add(messages.say("erase.what", entries, points, all - entries - points - people));
        if (people > 1) {
            said.add(messages.say("erase.joined", name, people - 1));
        }
        int shared = (int) erasure.mentions().stream().filter(Erasure.Mention::shared).count();
        if (shared > 0) {
            said.add(messages.say("erase.shared", shared, name));
        }
        said.add(messages.say("erase.drafts", name));
        said.add(messages.say("erase.backups", name));
        look.away().forEach(place -> said.add(away(place.folder(), place.last())));
        said.add(messages.say("erase.kept", name));
        List<Row> rows = erasure.toDecide().stream()
                .map(mention -> new Row(mention.ref(), whose(mention, look.names()), mention.texts())).toList();
        return new Shown(State.DECIDING, messages.say("erase.title", name), said,
                rows.isEmpty() ? "" : messages.say("erase.named", rows.size(), name), rows, erasure.name());
    }

    private String away(Path folder, @Nullable Instant last) {
        return last == null
                ? messages.say("erase.away", folder)
                : messages.say("erase.away.last", folder, day(last));
    }

    private String day(Instant at) {
        return words.day(LocalDate.ofInstant(at, clock.getZone()), LocalDate.now(clock));
    }

    private String whose(Erasure.Mention mention, Map<PersonId, String> names) {
        List<String> owners = EraseQueries.owners(mention.thing()).stream().map(names::get).filter(Objects::nonNull)
                .map(Words::name).toList();
        String who = owners.isEmpty() ? messages.say("erase.nobody") : words.list(owners, owner -> owner);
        String what = mention.thing() instanceof Entry entry
                ? words.when(entry.when(), LocalDate.now(clock))
                : messages.say("erase.kind." + mention.ref().kind());
        String head = messages.say("erase.whose", who, what);
        return mention.inTrash() ? messages.say("erase.in.trash", head) : head;
    }

    Shown erasing(Erasure erasure) {
        return new Shown(State.ERASING, messages.say("erase.title", Words.name(erasure.name())),
                List.of(messages.say("erase.working")), "", List.of(), "");
    }

    Shown done(Erasure erasure, Erasure.Done done) {
        List<String> said = new ArrayList<>();
        said.add(messages.say("erase.gone", done.things(), done.backups().rewritten()));
        if (done.backups().dropped() > 0) {
            said.add(messages.say("erase.dropped", done.backups().dropped()));
        }
        done.backups().outOfReach().forEach(place -> said.add(away(place.folder(), place.last())));
        if (!done.isClean()) {
            said.add(messages.say("erase.unclean"));
        }
        said.add(messages.say("erase.yours"));
        return new Shown(State.DONE, messages.say("erase.done", Words.name(erasure.name())), said, "", List.of(), "");
    }

    Shown failed(String why) {
        return new Shown(State.FAILED, messages.say("erase.title.any"), List.of(why), "", List.of(), "");
    }
}
