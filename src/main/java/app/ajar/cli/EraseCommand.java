package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Decision;
import app.ajar.keep.Erasure;
import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.store.Behind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases somebody for good. */
@Command(name = "erase")
final class EraseCommand extends Work {

    private static final Map<String, Decision> ALIKE = Map.of("keep", new Decision.Keep(), "remove",
            new Decision.TakeOut());

    @Parameters(paramLabel = "PERSON", arity = "1..*")
    private List<String> person = List.of();

    @Option(names = "--named", paramLabel = "WHAT")
    @Nullable
    private String named;

    @Option(names = "--dry-run")
    private boolean dryRun;

    EraseCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        Decision alike = named == null ? null : ALIKE.get(named);
        if (named != null && alike == null) {
            throw new Refusal(Refusal.USAGE, Words.of("erase.no-way", named));
        }
        return ajar.with(journal -> {
            PersonId id = Whose.page(journal, terminal, String.join(" ", person));
            Erasure erasure = journal.wouldErase(id);
            if (alike == null && !erasure.toDecide().isEmpty()) {
                tell(journal, erasure);
                throw new Refusal(Refusal.NOT_DONE,
                        Words.of("erase.undecided", erasure.toDecide().size(), erasure.name()));
            }
            if (dryRun) {
                int things = erasure.held().values().stream().mapToInt(Integer::intValue).sum();
                if (!document("erased", () -> List.of(item(erasure, things).with("erased", false)))) {
                    terminal.say(Words.of("erase.would", erasure.name(), things));
                }
                return 0;
            }
            Map<Ref, Decision> decisions = new LinkedHashMap<>();
            if (alike != null) {
                erasure.toDecide().forEach(mention -> decisions.put(mention.ref(), alike));
            }
            say(erasure, journal.erase(id, decisions, (done, all) -> {
            }));
            return 0;
        });
    }

    private void tell(Journal journal, Erasure erasure) {
        List<Thing> things = erasure.toDecide().stream().map(Erasure.Mention::thing).toList();
        Map<PersonId, String> names = Items.names(journal, things);
        if (!document("named", () -> erasure.toDecide().stream().map(mention -> item(mention, names)).toList())) {
            erasure.toDecide().forEach(mention -> terminal.say(Words.of("erase.named",
                    Items.whose(mention.thing()).stream().map(id -> names.getOrDefault(id, "")).findFirst()
                            .orElse(Items.kind(mention.thing())),
                    String.join(" · ", mention.texts()))));
        }
    }

    private static Item item(Erasure.Mention mention, Map<PersonId, String> names) {
        PersonId first = Items.whose(mention.thing()).stream().findFirst().orElse(null);
        Map<String, Object> fields = new LinkedHashMap<>(Items.of(first, mention.thing(), names).fields());
        fields.remove("text");
        Item item = new Item();
        fields.forEach(item::with);
        return item.with("texts", mention.texts());
    }

    private static Item item(Erasure erasure, int things) {
        return new Item().with("person", Json.person(erasure.person(), erasure.name())).with("things", things);
    }

    private void say(Erasure erasure, Erasure.Done done) {
        List<Behind.Place> far = done.backups().outOfReach();
        boolean told = document("erased", () -> List.of(item(erasure, done.things()).with("erased", true)
                .with("backups", done.backups().rewritten())
                .with("outOfReach", far.isEmpty() ? null : far.stream().map(EraseCommand::place).toList())));
        if (!told) {
            terminal.say(Words.of("erase.done", erasure.name(), done.things(), done.backups().rewritten()));
        }
        far.forEach(place -> terminal.remark(place.last() == null
                ? Words.of("erase.out-of-reach", place.folder())
                : Words.of("erase.out-of-reach-last", place.folder(), day(place))));
        if (!done.isClean()) {
            terminal.remark(Words.of("erase.unclean"));
        }
    }

    private static Map<String, Object> place(Behind.Place place) {
        return new Item().with("folder", place.folder().toString())
                .with("last", place.last() == null ? null : place.last().toString()).fields();
    }

    private LocalDate day(Behind.Place place) {
        return place.last() == null
                ? LocalDate.now(terminal.clock())
                : LocalDate.ofInstant(place.last(), terminal.clock().getZone());
    }
}
