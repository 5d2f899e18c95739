package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.rules.Door;
import app.ajar.rules.Owed;
import java.util.ArrayList;
import java.util.List;

/** A page as a document: what follows from it first, then each thing held in the archive's own form. */
final class PageItems {

    private PageItems() {}

    static List<Item> of(Page page) {
        PersonId id = page.person().id();
        List<Item> items = new ArrayList<>();
        items.add(item(page, List.of(), "consent").with("state", Words.name(page.consent().state()))
                .with("text", ConsentText.of(page.consent(), page.person())));
        String door = PeopleCommand.door(page.door());
        if (door != null) {
            items.add(item(page, List.of(), "door").with("state", door)
                    .with("moment", page.door() instanceof Door.Ajar(_, var moment) && moment != null
                            ? moment.when().label()
                            : null));
        }
        for (Owed.Debt debt : page.owed()) {
            items.add(item(page, debt.about(), "owed").with("owed", Words.name(debt.kind()))
                    .with("since", debt.since().toString()).with("evidence", debt.evidence().id().toString()));
        }
        page.things().forEach(thing -> items.add(held(id, thing, page)));
        page.timeline().forEach(entry -> items.add(held(id, entry, page)));
        return items;
    }

    private static Item item(Page page, List<PersonId> about, String kind) {
        return Item.of(page.person().id(), about, page.names()).with("kind", kind);
    }

    private static Item held(PersonId id, Thing thing, Page page) {
        return Items.of(id, thing, page.names()).with("thing", Json.thing(thing));
    }
}
